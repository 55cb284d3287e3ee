import fc from "fast-check";
import { parseSearchParams, type SearchParams } from "../../domain/index.ts";
import { WORD_QUESTIONS } from "./small-words.ts";

const OCCUPATION = [
  {},
  { q: "mer" },
  { q: "cap culture" },
  { q: "mer metz" },
  { q: "bac pro moselle" },
  { q: "rien" },
  { romes: "A1101" },
  { romes: "A1201,A1103" },
  { romes: "N9999,A1102,A1202" },
  { rncp: "RNCP1" },
];
const PLACE: readonly Record<string, string>[] = [
  {},
  { place: "Metz" },
  { place: "Moselle" },
  { place: "Grand Est" },
  { insee: "54395" },
  { lat: "49.12", lon: "6.18" },
  { lat: "-16.8", lon: "179.999" },
  { lat: "-16.8", lon: "-180" },
  { lat: "89.999", lon: "0" },
  { lat: "-21", lon: "55.4" },
  { lat: "0", lon: "0" },
];

/** Where most items of a small world lie. */
const NEAR_METZ = [{}, { place: "Metz" }, { place: "Grand Est" }, { lat: "49.12", lon: "6.18" }];

function rarely(...choices: Record<string, string>[]): fc.Arbitrary<Record<string, string>> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...choices) });
}

/** Questions over a small world, each filter asked one time in four. */
export const smallQuestions: fc.Arbitrary<SearchParams> = fc
  .record({
    occupation: fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...OCCUPATION) },
      { weight: 1, arbitrary: fc.constantFrom(...WORD_QUESTIONS.map((q) => ({ q }))) },
    ),
    place: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...PLACE) },
      { weight: 1, arbitrary: fc.constantFrom(...NEAR_METZ) },
    ),
    radius: fc.constantFrom(...["0", "0.91", "7", "30", "47.5", "200", "200"].map((radius) => ({ radius }))),
    level: rarely({ level: "3" }, { level: "4" }),
    contract: rarely({ contract: "apprentissage" }, { contract: "professionnalisation" }),
    startBefore: rarely({ startBefore: "2026-06-01" }, { startBefore: "2026-09-01" }),
    disability: fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constant({ disability: "true" }) },
    ),
    trainingIncluded: rarely(
      { trainingIncluded: "only" },
      { trainingIncluded: "without" },
      { trainingIncluded: "without" },
    ),
    sources: fc.constantFrom({}, {}, { sources: "offers,companies" }, { sources: "binomes" }),
    sort: fc.constantFrom("best", "distance", "date"),
    limit: fc.constantFrom("1", "2", "5", "20"),
  })
  .map(({ sort, limit, ...parts }) => {
    const raw: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(parts), { limit });
    const hasPoint = "lat" in raw || "insee" in raw || parts.place === PLACE[1];
    return parseSearchParams({ ...raw, sort: sort === "distance" && !hasPoint ? "date" : sort });
  });
