import type { Certification, CertificationMatch, Cfd, Level, RncpCode, RomeCode } from "../domain/index.ts";
import { remember } from "./remember.ts";
import { type Likeness, readTitle, type Title, TitleIndex } from "./titles/index.ts";

/** Certifications that replaced one another, as one: every code, and every occupation that one of them leads to. */
export interface CertificationGroup extends CertificationMatch {
  readonly number: number;
  readonly romes: readonly RomeCode[];
}

/** What a table or a training says of a certification. */
export type Named = Pick<Certification, "cfd" | "rncp" | "title" | "level" | "romes" | "renewals">;

export interface CertificationBook {
  byCfd(cfd: Cfd): CertificationGroup | null;
  /** Options of one certification share its number in the register: there may be several. */
  byRncp(rncp: RncpCode): readonly CertificationGroup[];
  /** A code of the Ministry: its specialty is the end of the diploma's code, its programme says which diploma. */
  byMef(mef: string): CertificationGroup | null;
  byTitle(title: Title): readonly Likeness<CertificationGroup>[];
}

/**
 * Puts together what names the same certification: the same CFD, one CFD that took the place of another, the same register
 * number or none with the same title. What comes first gives the title. A code of before or since finds what it was renewed as.
 */
export function openBook(
  named: Iterable<Named>,
  successions: readonly { readonly older: Cfd; readonly newer: Cfd }[],
): CertificationBook {
  const sets = new Sets();
  for (const { older, newer } of successions) sets.join(`cfd ${older}`, `cfd ${newer}`);
  const distinct = new Map<string, Named>();
  for (const it of named) {
    const identity = `${it.cfd}|${it.rncp}|${it.title}|${it.romes}`;
    if (it.cfd !== null) for (const cfd of it.renewals?.cfds ?? []) sets.join(`cfd ${it.cfd}`, `cfd ${cfd}`);
    if (distinct.has(identity)) continue;
    distinct.set(identity, it);
    const [first, ...others] = keysOf(it);
    if (first !== undefined) for (const other of others) sets.join(first, other);
  }
  const members = Map.groupBy(distinct.values(), (it) => sets.find(keysOf(it)[0] ?? it.title));
  return indexed([...members.values()].map(gathered), [...members.values()]);
}

function keysOf({ cfd, rncp, title, level }: Named): string[] {
  const { diploma, words } = readTitle(title);
  const titled = `title ${diploma} ${level} ${words.toSorted().join(" ")}`;
  const register = cfd === null && rncp !== null ? [`rncp ${rncp}`] : [];
  return [...(cfd === null ? [] : [`cfd ${cfd}`]), ...register, ...(words.length === 0 ? [] : [titled])];
}

function gathered(members: readonly Named[], number: number): CertificationGroup {
  const first = members[0] as Named;
  return {
    number,
    title: first.title,
    level: members.find(({ level }) => level !== null)?.level ?? null,
    cfds: distinctOf([...members.map(({ cfd }) => cfd), ...members.flatMap(({ renewals }) => renewals?.cfds ?? [])]),
    rncps: distinctOf([
      ...members.map(({ rncp }) => rncp),
      ...members.flatMap(({ renewals }) => renewals?.rncps ?? []),
    ]),
    romes: distinctOf(members.flatMap(({ romes }) => romes)),
  };
}

function distinctOf<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function indexed(groups: readonly CertificationGroup[], members: readonly (readonly Named[])[]): CertificationBook {
  const byCfd = new Map<string, CertificationGroup>();
  const byRncp = new Map<string, CertificationGroup[]>();
  const titles = new TitleIndex<CertificationGroup>();
  for (const group of groups) {
    for (const cfd of group.cfds) byCfd.set(cfd, group);
    for (const rncp of group.rncps) byRncp.set(rncp, [...(byRncp.get(rncp) ?? []), group]);
    for (const title of new Set((members[group.number] ?? []).map((it) => it.title))) {
      titles.add(withLevel(readTitle(title), group.level), group);
    }
  }
  return {
    byCfd: (cfd) => byCfd.get(cfd) ?? null,
    byRncp: (rncp) => byRncp.get(rncp) ?? [],
    byMef: (mef) => byCfd.get(cfdOfMef(mef) ?? "") ?? null,
    byTitle: remember((title: Title) => onceEach(titles.find(title)), titleKey),
  };
}

function titleKey({ diploma, level, words }: Title): string {
  return `${diploma} ${level} ${words.join(" ")}`;
}

function withLevel(title: Title, level: Level | null): Title {
  return { ...title, level: level ?? title.level };
}

/** A group has several titles: its best one counts. */
function onceEach(found: readonly Likeness<CertificationGroup>[]): Likeness<CertificationGroup>[] {
  const best = new Map<CertificationGroup, Likeness<CertificationGroup>>();
  for (const one of found) if (!best.has(one.value)) best.set(one.value, one);
  return [...best.values()];
}

/** Programme (first three digits of a MEF code) to kind of diploma (first three of a CFD), for those of Affelnet and Parcoursup. */
const PROGRAMMES: Readonly<Record<string, string>> = {
  "240": "500",
  "241": "500",
  "242": "500",
  "243": "500",
  "247": "400",
  "311": "320",
};

/** The diploma of a MEF code, "2472210331" → "40022103"; null for a programme that we do not know. */
function cfdOfMef(mef: string): string | null {
  const diploma = PROGRAMMES[mef.slice(0, 3)];
  return diploma === undefined ? null : `${diploma}${mef.slice(3, 8)}`;
}

/** Disjoint sets of names. */
class Sets {
  readonly #parents = new Map<string, string>();

  find(name: string): string {
    let root = name;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root)) root = up;
    if (root !== name) this.#parents.set(name, root);
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one !== other) this.#parents.set(other, one);
  }
}
