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

type Canonical = (rome: RomeCode) => RomeCode | null;

/** A certification with its older ROME codes only, and whether an import brought it. */
interface Known extends Certification {
  readonly imported: boolean;
}

/**
 * Our table and what an import adds. What is imported comes before what is ours: title, level, and occupations as a
 * whole. A code that several certifications share (an RNCP and its options, a CFD and the RNCPs that renewed it) gives
 * one, with all their occupations and the start of their titles; its other code is null when they differ.
 * An RNCP that nothing names any more gives what it was renewed as. Without any occupation it takes those of the certifications that share its other code.
 */
export function indexCertifications(
  table: readonly Certification[],
  added: readonly Certification[],
  canonical: Canonical,
): Certifications {
  const all = [
    ...added.map((it) => ({ ...withOlderCodes(it, canonical), imported: true })),
    ...table.map((it) => ({ ...withOlderCodes(it, canonical), imported: false })),
  ];
  const rncps = Map.groupBy(all, (it) => it.rncp);
  const cfds = Map.groupBy(all, (it) => it.cfd);
  const siblingsOf = ({ rncp, cfd }: Known) => [
    ...(rncp === null ? [] : (rncps.get(rncp) ?? [])),
    ...(cfd === null ? [] : (cfds.get(cfd) ?? [])),
  ];
  const found = (own: readonly Known[] | undefined) => (own ? merged(own, own.flatMap(siblingsOf)) : null);
  const renewed = new Map<RncpCode | null, Known[]>();
  for (const it of all) for (const rncp of it.renewals?.rncps ?? []) append(renewed, rncp, it);
  const pairs = Map.groupBy(all, (it) => `${it.rncp} ${it.cfd}`);
  return {
    all: [...pairs.values()].map((same) => merged(same, same.flatMap(siblingsOf))),
    byRncp: (rncp) => found(rncps.get(rncp) ?? renewed.get(rncp)),
    byCfd: (cfd) => found(cfds.get(cfd)),
  };
}

function withOlderCodes(it: Certification, canonical: Canonical): Certification {
  const romes = it.romes.map(canonical).filter((rome) => rome !== null);
  return { ...it, romes: [...new Set(romes)] };
}

function merged(own: readonly Known[], siblings: readonly Known[]): Certification {
  const imported = own.filter((it) => it.imported);
  const inOrder = [imported, own, siblings];
  const titled = inOrder.map((group) => group.filter((it) => it.title !== "")).find((group) => group.length > 0);
  const romes = inOrder.map(romesOf).find((codes) => codes.length > 0);
  return {
    rncp: onlyOne(own.map((it) => it.rncp)),
    cfd: onlyOne(own.map((it) => it.cfd)),
    title: sharedTitle((titled ?? []).map((it) => it.title)),
    level: inOrder.flat().find((it) => it.level !== null)?.level ?? null,
    romes: romes ?? [],
    ...renewalsOf(own),
  };
}

function renewalsOf(own: readonly Known[]): Pick<Certification, "renewals"> {
  const known = own.flatMap(({ renewals }) => renewals ?? []);
  if (known.length === 0) return {};
  const cfds = [...new Set(known.flatMap((it) => it.cfds))];
  return { renewals: { rncps: [...new Set(known.flatMap((it) => it.rncps))], cfds } };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function romesOf(group: readonly Certification[]): RomeCode[] {
  return [...new Set(group.flatMap((it) => it.romes))];
}

function onlyOne<T>(values: readonly (T | null)[]): T | null {
  const [first, ...others] = new Set(values.filter((value) => value !== null));
  return first === undefined || others.length > 0 ? null : first;
}

/** "Bac pro Maintenance des véhicules" of its three options; the first title when they share no start. */
function sharedTitle(titles: readonly string[]): string {
  const [first = [], ...others] = titles.map((title) => title.split(", "));
  const differs = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return first.slice(0, differs > 0 ? differs : undefined).join(", ");
}
