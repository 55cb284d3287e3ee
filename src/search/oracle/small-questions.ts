import fc from "fast-check";
import { parseSearchParams, type SearchParams } from "../../domain/index.ts";

const OCCUPATION = [
  {},
  { q: "culture" },
  { q: "mer" },
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

/** Questions over a small world, each filter asked about half of the time. */
export const smallQuestions: fc.Arbitrary<SearchParams> = fc
  .record({
    occupation: fc.constantFrom(...OCCUPATION),
    place: fc.constantFrom(...PLACE),
    radius: fc.constantFrom(
      {},
      { radius: "0" },
      { radius: "0.91" },
      { radius: "7" },
      { radius: "47.5" },
      { radius: "200" },
    ),
    level: fc.constantFrom({}, {}, { level: "3" }, { level: "4" }),
    contract: fc.constantFrom({}, {}, { contract: "apprentissage" }, { contract: "professionnalisation" }),
    startBefore: fc.constantFrom({}, {}, { startBefore: "2026-06-01" }, { startBefore: "2026-09-01" }),
    disability: fc.constantFrom({}, {}, {}, { disability: "true" }),
    sources: fc.constantFrom({}, {}, { sources: "offers,companies" }, { sources: "binomes" }),
    sort: fc.constantFrom("best", "distance", "date"),
    limit: fc.constantFrom("1", "2", "5", "20"),
  })
  .map(({ sort, limit, ...parts }) => {
    const raw: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(parts), { limit });
    const hasPoint = "lat" in raw || "insee" in raw || parts.place === PLACE[1];
    return parseSearchParams({ ...raw, sort: sort === "distance" && !hasPoint ? "date" : sort });
  });
