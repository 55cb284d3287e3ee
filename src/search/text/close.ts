import type { Reference, RomeCode } from "../../domain/index.ts";

/** The occupations near those given: of the same ROME sub-domain ("D11"), or shared by certifications; both first. */
export type CloseOccupations = (exact: readonly RomeCode[]) => readonly RomeCode[];

export function createCloseOccupations(reference: Reference): CloseOccupations {
  const shared = sharedCertifications(reference);
  const bySubDomain = Map.groupBy(reference.occupations, ({ rome }) => rome.slice(0, 3));
  return (exact) => {
    const counts = new Map<RomeCode, number>();
    const add = (rome: RomeCode, count: number) => counts.set(rome, (counts.get(rome) ?? 0) + count);
    for (const rome of exact) {
      for (const [other, count] of shared.get(rome) ?? []) add(other, count);
      for (const other of bySubDomain.get(rome.slice(0, 3)) ?? []) add(other.rome, SAME_SUB_DOMAIN);
    }
    for (const rome of exact) counts.delete(rome);
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, MOST_CLOSE)
      .map(([rome]) => rome);
  };
}

/** One certification shared says less, two say more: some lead to trades that have nothing else in common. */
const SAME_SUB_DOMAIN = 1.5;

/** As many as the codes that one search may name. */
const MOST_CLOSE = 20;

/** Titles that lead to more occupations than that bring together trades that have little in common. */
const WIDEST_CERTIFICATION = 6;

function sharedCertifications(reference: Reference): Map<RomeCode, Map<RomeCode, number>> {
  const shared = new Map<RomeCode, Map<RomeCode, number>>();
  for (const { romes } of reference.certifications) {
    const known = [...new Set(romes.map((rome) => reference.canonical(rome)))].filter((rome) => rome !== null);
    if (known.length > WIDEST_CERTIFICATION) continue;
    for (const rome of known) {
      const others = shared.get(rome) ?? new Map<RomeCode, number>();
      shared.set(rome, others);
      for (const other of known) if (other !== rome) others.set(other, (others.get(other) ?? 0) + 1);
    }
  }
  return shared;
}
