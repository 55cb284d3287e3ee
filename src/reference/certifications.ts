import type { Certification, Cfd, RncpCode, RomeCode } from "../domain/index.ts";
import { parseCfd, parseLevel, parseRncpCode, parseRomeCode } from "../domain/index.ts";
import { readTable } from "./table.ts";

/** Certifications looked up by either of their codes. */
export interface Certifications {
  readonly all: readonly Certification[];
  byRncp(rncp: RncpCode): Certification | null;
  byCfd(cfd: Cfd): Certification | null;
}

export function loadCertificationTable(): readonly Certification[] {
  return readTable("certifications.csv", ["title", "level", "rncp", "cfd", "romes"]).map((row) => ({
    rncp: row.rncp === "" ? null : parseRncpCode(row.rncp),
    cfd: row.cfd === "" ? null : parseCfd(row.cfd),
    title: row.title,
    level: parseLevel(row.level),
    romes: row.romes.split(",").map((rome) => parseRomeCode(rome)),
  }));
}

/**
 * Our table and what an import adds, by code. A code shared by several certifications (an RNCP and its options' CFDs,
 * a CFD and the RNCPs that renewed it) gives one: the imported title, level and occupations where there are some, else
 * ours; the occupations of all of them; the other code when there is only one. Without any occupation it takes
 * those of the certifications that share its other code.
 */
export function indexCertifications(
  table: readonly Certification[],
  added: readonly Certification[],
  canonical: (rome: RomeCode) => RomeCode | null,
): Certifications {
  const known = (list: readonly Certification[]) => list.map((it) => ({ ...it, romes: canonicalRomes(it, canonical) }));
  // In the order of preference: imported first.
  const all = [...known(added), ...known(table)];
  const rncps = Map.groupBy(all, (it) => it.rncp);
  const cfds = Map.groupBy(all, (it) => it.cfd);
  const added_ = new Set<Certification>(all.slice(0, added.length));
  const merge = (own: readonly Certification[] | undefined): Certification | null => {
    if (!own) return null;
    const siblings = own.flatMap((it) => [
      ...(it.rncp && rncps.get(it.rncp) ? (rncps.get(it.rncp) ?? []) : []),
      ...(it.cfd ? (cfds.get(it.cfd) ?? []) : []),
    ]);
    return merged(own, siblings, added_);
  };
  return {
    all: [...Map.groupBy(all, (it) => `${it.rncp} ${it.cfd}`).values()].flatMap((same) => merged(same, [], added_)),
    byRncp: (rncp) => merge(rncps.get(rncp)),
    byCfd: (cfd) => merge(cfds.get(cfd)),
  };
}

function canonicalRomes(it: Certification, canonical: (rome: RomeCode) => RomeCode | null): RomeCode[] {
  const romes = it.romes.map(canonical).filter((rome) => rome !== null);
  return [...new Set(romes)];
}

function merged(
  own: readonly Certification[],
  siblings: readonly Certification[],
  imported: ReadonlySet<Certification>,
): Certification {
  const groups = [own.filter((it) => imported.has(it)), own, siblings];
  const romes = groups.map((group) => [...new Set(group.flatMap((it) => it.romes))]).find((list) => list.length > 0);
  return {
    rncp: onlyOne(own.map((it) => it.rncp)),
    cfd: onlyOne(own.map((it) => it.cfd)),
    title: own.find((it) => it.title !== "")?.title ?? siblings.find((it) => it.title !== "")?.title ?? "",
    level: own.find((it) => it.level !== null)?.level ?? siblings.find((it) => it.level !== null)?.level ?? null,
    romes: romes ?? [],
  };
}

function onlyOne<T>(values: readonly (T | null)[]): T | null {
  const known = new Set(values.filter((value) => value !== null));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}
