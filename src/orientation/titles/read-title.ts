import { type Level, parseLevel } from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";

/** What the title of a certification or of a wish says: the kind of diploma, its level, the words of its field. */
export interface Title {
  /** "" when the title names no kind: a professional title of one certifier. */
  readonly diploma: Diploma | "";
  readonly level: Level | null;
  /** In their order, in one form ("métiers" → "metier"), without those that say nothing. */
  readonly words: readonly string[];
}

export type Diploma = keyof typeof DIPLOMAS;

/** The kinds of diploma, as catalogues, maps and schools write them (normalised), and their level. */
const DIPLOMAS = {
  btsa: { level: 5, written: /^btsa\b|^bts agricole|\bbtsa$/ },
  bts: { level: 5, written: /^bts\b|\bbts$/ },
  but: { level: 6, written: /^but\b|\bbut$/ },
  dut: { level: 5, written: /^dut\b|\bdut$/ },
  bacpro: { level: 4, written: /^bac pro\w*|^baccalaureat pro\w*|\bbac pro\w*( agricole)?$/ },
  capa: { level: 3, written: /^capa\b|^cap agricole|\bcapa$/ },
  cap: { level: 3, written: /^cap\b|^certificat d aptitude professionnelle\b|\bcap$/ },
  bp: { level: 4, written: /^bp\b|^brevet professionnel\b|\bbp$/ },
  mc: { level: null, written: /^mc\b|^mention complementaire\b|\bmc niveau \w+$|\bmc$/ },
  lp: { level: 6, written: /^lp\b|^licence pro\w*|\blp$/ },
  licence: { level: 6, written: /^licence\b|\blic lmd$/ },
  master: { level: 7, written: /^master\b|\bmaster$/ },
  tp: { level: null, written: /^tp\b|^titre pro\w*|\btp$/ },
} as const satisfies Record<string, { level: Level | null; written: RegExp }>;

/** Reads a title. "BTS - Services - Assurance - en apprentissage", "ASSURANCE (BTS)" and "BTS Assurance" read the same. */
export function readTitle(title: string): Title {
  const text = withoutTrimmings(title);
  const plain = normalise(text);
  const diploma = diplomaOf(plain);
  const level = levelSaid(title) ?? (diploma === "" ? null : DIPLOMAS[diploma].level);
  const field = diploma === "" ? plain : plain.replace(DIPLOMAS[diploma].written, " ");
  return { diploma, level, words: wordsOf(withoutCertifier(field, text)) };
}

/** Without the parts that tell how it is followed, its sector on the map, and its courses. */
function withoutTrimmings(title: string): string {
  return title
    .replace(/\s*-?\s*en apprentissage\b.*$/i, "")
    .replace(/\s+parcours\s*:.*$/i, "")
    .replace(/\s*\(bac ?\+ ?\d\)/gi, "")
    .replace(/^(formation professionnelle|fp)\s*-\s*/i, "")
    .replace(/^(bts|btsa)\s*-\s*(services|production|agricole)\s*-\s*/i, (_, kind: string, sector: string) =>
      /agricole/i.test(sector) ? "BTSA " : `${kind} `,
    )
    .replace(/^(btsa .*?)\s*\(btsa\)\s*$/i, "$1")
    .trim();
}

/** The last parenthesis of a professional title names who delivers it: "DEVELOPPEUR INFORMATIQUE (CESI)". */
function withoutCertifier(field: string, text: string): string {
  const last = /\(([^()]*)\)\s*$/.exec(text)?.[1];
  if (last === undefined) return field;
  const certifier = normalise(last);
  return field.endsWith(certifier) ? field.slice(0, field.length - certifier.length) : field;
}

function diplomaOf(plain: string): Diploma | "" {
  const kinds = Object.keys(DIPLOMAS) as Diploma[];
  return kinds.find((kind) => DIPLOMAS[kind].written.test(plain)) ?? "";
}

/** "Bac +2" is level 5, "Bac +3" level 6, "Bac +5" level 7. */
function levelSaid(title: string): Level | null {
  const years = /\bbac ?\+ ?(\d)/i.exec(title)?.[1];
  const levels: Readonly<Record<string, number>> = { "2": 5, "3": 6, "4": 6, "5": 7 };
  const level = years === undefined ? undefined : levels[years];
  return level === undefined ? null : parseLevel(level);
}

const EMPTY = new Set(
  "a ai au aux d de des du e en et h l la le les opt option options ou par pour s se spe specialite sur tout un une".split(
    " ",
  ),
);

function wordsOf(text: string): string[] {
  const words = text.split(" ").filter((word) => word !== "" && !EMPTY.has(word) && !/^[a-z]$/.test(word));
  return [...new Set(words.map(singular))];
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}
