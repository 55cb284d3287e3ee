import type { Level } from "../../domain/index.ts";
import { isLinking, isOptional } from "../../lib/french-words.ts";

/** What is left of `words` once the diploma is taken out, and the level it names. */
export interface HeardDiploma {
  readonly words: readonly string[];
  /** True when a diploma was named, even one that exists at several levels ("titre professionnel"). */
  readonly heard: boolean;
  readonly level: Level | null;
}

/** Takes the diploma words out of normalised words: they say a level and never match as text. */
export function hearDiploma(words: readonly string[]): HeardDiploma {
  const rest: string[] = [];
  let heard = false;
  let level: Level | null = null;
  for (let i = 0; i < words.length; ) {
    const diploma = diplomaAt(words, i);
    if (diploma) {
      heard = true;
      level ??= diploma.level;
      i += diploma.length;
    } else {
      rest.push(words[i]!);
      i++;
    }
  }
  return { words: rest, heard, level };
}

/** "TP conducteur": a titre professionnel, when it comes first; elsewhere, public works ("bac pro TP"). */
function isTitle(words: readonly string[], start: number): boolean {
  return start === 0 && words.length > 1 && words[0] === "tp";
}

/** "vendeur but", "chez but metz": the shop of that name, not the diploma. */
function isShop(words: readonly string[], start: number): boolean {
  const before = words[start - 1];
  if (words[start] !== "but" || before === undefined) return false;
  return before === "chez" || (start === words.length - 1 && !isLinking(before) && !isOptional(before));
}

function diplomaAt(words: readonly string[], start: number): { length: number; level: Level | null } | null {
  if (isShop(words, start)) return null;
  if (isTitle(words, start)) return { length: 1, level: null };
  for (let length = LONGEST.get(words[start] ?? "") ?? 0; length >= 1; length--) {
    const level = DIPLOMAS.get(words.slice(start, start + length).join(" "));
    if (level !== undefined && start + length <= words.length) return { length, level };
  }
  return null;
}

/** Levels: arrêté of 8 January 2019 on the French framework of certifications. `null`: exists at several levels. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "3": ["cap", "capa", "certificat d aptitude professionnelle", "bep", "bepa", "bpa", "niveau 3", "niveau cap"],
  "4": [
    ..."bac pro,bac professionnel,baccalaureat professionnel,bac,baccalaureat,bac techno,bac technologique,bp".split(
      ",",
    ),
    ..."bac general,brevet professionnel,btm,brevet technique des metiers,niveau 4,niveau bac,brevet pro".split(","),
    ..."bac s,bac es,bac l,bac stmg,bac sti2d,bac st2s,bac std2a,bac stl,bac sthr,bac stav,bacpro,bacs pro".split(","),
  ],
  "5": [
    ..."bts,btsa,dut,deust,deug,bac 2,niveau 5,niveau bts,brevet de maitrise".split(","),
    "brevet de technicien superieur",
  ],
  "6": [
    ..."licence 1,licence 2,licence 3,l3,bachelor 3,but,licence,licence pro,licence professionnelle,bachelor,bachelors,bac 3,bac 4,niveau 6".split(
      ",",
    ),
    "bachelor universitaire de technologie",
  ],
  "7": [
    ..."master,master 1,master 2,m1,m2,mastere,mba,bac 5,niveau 7,diplome d ingenieur,titre d ingenieur".split(","),
    ..."ecole d ingenieur,ecole d ingenieurs,ecole ingenieur,cycle ingenieur".split(","),
  ],
  any: [
    ..."mention complementaire,mc,titre professionnel,titre pro,cqp,diplome d etat,diplome".split(","),
    ..."certificat de specialisation,certification,titre,titre rncp".split(","),
  ],
};

const DIPLOMAS = new Map<string, Level | null>(
  Object.entries(NAMES).flatMap(([level, names]) =>
    names.map((name) => [name, level === "any" ? null : (Number(level) as Level)] as const),
  ),
);

/** By its first word, how many words the longest name of a diploma has. */
const LONGEST = new Map<string, number>();
for (const name of DIPLOMAS.keys()) {
  const [first = "", ...others] = name.split(" ");
  LONGEST.set(first, Math.max(LONGEST.get(first) ?? 0, 1 + others.length));
}
