import {
  departementOf,
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  type Kind,
  type ListedKey,
  type ListName,
  type ListQuestion,
  levelFit,
  type RomeCode,
  sidePart,
  sortOfList,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
} from "../../src/domain/index.ts";
import { kmBetween, roundKm } from "../../src/lib/geometry.ts";
import { isOfThose, occupationsOf } from "../../src/search/oracle/brute-lists.ts";
import { bruteWords } from "../../src/search/oracle/brute-words.ts";
import { type Fact, factsOf } from "../../src/search/oracle/facts.ts";
import { reference, type SmallWorld } from "../../src/search/oracle/small-world.ts";

export const LISTS: readonly ListName[] = ["trainings", "offers", "companies"];
const KINDS: Readonly<Record<ListName, Kind>> = { trainings: "training", offers: "offer", companies: "company" };

/** What a list holds in all, in order: every item is read, with no index and no cleverness. */
export function plainList(world: SmallWorld, question: ListQuestion, name: ListName): ListedKey[] {
  const facts = factsOf(world);
  const words = wordsAsked(facts[0]?.among ?? [], question);
  const by = words === null ? question : { ...question, occupations: question.occupations ?? { exact: [], close: [] } };
  return facts
    .filter((fact) => fact.kind === KINDS[name] && passes(fact, question))
    .flatMap((fact) => found(fact, by, words))
    .sort((a, b) => inOrder(a.key, b.key))
    .map(({ listed }) => listed);
}

function passes(
  fact: Fact,
  { level, contract, startBefore, disability, trainingIncluded, place }: ListQuestion,
): boolean {
  if (!fact.isAlive || (disability && !fact.disability) || !isOfThose(fact, trainingIncluded)) return false;
  if (level !== null && fact.level !== null && fact.level !== level) return false;
  if (contract !== null && fact.kind === "offer" && fact.contracts?.length && !fact.contracts.includes(contract)) {
    return false;
  }
  if (startBefore !== null && fact.starts.length > 0 && fact.starts.every((start) => start >= startBefore))
    return false;
  return place === null || "lat" in place || place.departements.includes(departement(fact));
}

function departement({ place }: Fact): string {
  const insee = place.insee ?? reference.nearestCommune(place.lat, place.lon)?.code;
  return insee ? departementOf(insee) : "";
}

/** The item with what sorts it; nothing when it has no occupation asked, or is too far. */
function found(fact: Fact, question: ListQuestion, words: ReturnType<typeof bruteWords>) {
  const { occupations, place, radiusKm } = question;
  const canonical = (codes: readonly RomeCode[]) => codes.map((code) => reference.canonical(code) ?? code);
  const had = occupationsOf(fact);
  const exact = occupations === null ? had : had.filter((code) => canonical(occupations.exact).includes(code));
  const close = occupations === null ? [] : had.filter((code) => canonical(occupations.close).includes(code));
  const held = words?.(fact, had, exact.length > 0);
  const isByWords = exact.length === 0 && held?.isLetIn === true;
  const isListed =
    occupations === null ? fact.chances === null || had.length > 0 : exact.length + close.length > 0 || isByWords;
  const isClose = occupations !== null && exact.length === 0 && !isByWords;
  const km = place !== null && "lat" in place ? roundKm(kmBetween(place, fact.place)) : null;
  if (!isListed || (km !== null && km > radiusKm)) return [];
  const labelled = held === undefined || held.labelled.length === 0 ? had : held.labelled;
  const entries = isClose ? close : isByWords ? labelled : exact;
  const probability = Math.max(0, ...entries.map((code) => fact.chances?.get(code) ?? 0));
  const { id, source } = fact;
  const isBest = sortOfList(listOf(fact), question.sort) === "best";
  const ahead = isBest ? (held?.rank ?? 0) : 0;
  const key = [Number(isClose), ahead, ...sortedBy(fact, km, probability, question), id, source];
  return [{ key, listed: { id, source, km, match: isClose ? ("close" as const) : ("exact" as const) } }];
}

function listOf({ kind }: Fact): ListName {
  return LISTS.find((name) => KINDS[name] === kind) ?? "offers";
}

/** What the facts hold of the words asked; null when they hold too little of them. */
function wordsAsked(facts: readonly Fact[], { words, occupations }: ListQuestion): ReturnType<typeof bruteWords> {
  if (words === null) return null;
  const certifications = words.certifications.map((stems) => ({ title: "", stems }));
  const sought = { words: words.words, name: words.names };
  return bruteWords(facts, { sought, certifications, exact: occupations?.exact ?? [] });
}

function sortedBy(fact: Fact, km: number | null, probability: number, { sort, heardLevel }: ListQuestion): number[] {
  if (sort === "distance") return [km ?? 0];
  if (sort === "date" && fact.kind !== "company") return [-Date.parse(fact.day ?? "0001-01-01")];
  if (fact.kind === "company") {
    const chance = Math.floor(probability * 10_000);
    return [-Math.round(chance * (km === null ? 0.6 : 1 / (1 + ((2 / 3) * km) / 20))), -chance];
  }
  const fitting = (fact.merit ?? 0) * levelFit(heardLevel ?? 0, fact.level ?? 0);
  if (fact.kind === "training") return [-sidePart(TRAINING_WEIGHT, fitting, TRAINING_SHARE, km)];
  return [-sidePart(EMPLOYER_WEIGHT, fitting, EMPLOYER_SHARE, km)];
}

function inOrder(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as string | number) < (b[at] as string | number) ? -1 : 1;
}
