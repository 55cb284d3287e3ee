import fc from "fast-check";
import type { AskedForWords, Day, ListQuestion } from "../../src/domain/index.ts";
import { BY_WORDS } from "../../src/search/oracle/small-words.ts";
import { CODES, TODAY } from "../../src/search/oracle/small-world.ts";

const codes = (max: number) => fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: max });
const rarely = <T>(...values: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const METZ = { lat: 49.12, lon: 6.18 };
/** Where items are, beside them, across the 180th meridian, over a pole, and where nothing is. */
const POINTS = [METZ, METZ, { lat: 48.7, lon: 6.2 }, { lat: -16.8, lon: 179.999 }, { lat: -16.8, lon: -180 }].concat([
  { lat: 89.999, lon: 0 },
  { lat: -21, lon: 55.4 },
  { lat: 0, lon: 0 },
]);
const AREAS = [["57"], ["54", "57"], ["54", "57"], ["99"]].map((departements) => ({ departements }));

/** What some questions ask of words: of titles, names, labels, beginnings, names as wholes, certifications. */
const WORDS: readonly AskedForWords[] = Object.values(BY_WORDS).map(({ sought, certifications = [] }) => ({
  words: sought?.words ?? [],
  names: sought?.name ?? [],
  certifications: certifications.map(({ stems }) => stems),
}));

/** Questions over a small world: exact and close occupations that overlap, each filter asked one time in four. */
export const smallQuestions: fc.Arbitrary<ListQuestion> = fc
  .record({
    occupations: fc.option(fc.record({ exact: codes(3), close: codes(3) }), { freq: 3 }),
    words: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...WORDS) }),
    place: fc.oneof(fc.constantFrom(...POINTS), fc.constantFrom(...AREAS), fc.constant(null)),
    radiusKm: fc.constantFrom(0, 0.91, 7, 30, 47.5, 200, 200),
    level: rarely<3 | 4 | 5>(3, 4, 5),
    heardLevel: fc.option(fc.constantFrom(3 as const, 4 as const), { freq: 2 }),
    contract: rarely("apprentissage" as const, "professionnalisation" as const),
    startBefore: rarely("2026-06-01" as Day, "2026-09-01" as Day),
    disability: fc.constantFrom(true, ...Array<boolean>(9).fill(false)),
    trainingIncluded: rarely("only" as const, "without" as const, "without" as const),
    sort: fc.constantFrom("best" as const, "distance" as const, "date" as const),
    limit: fc.constantFrom(1, 2, 5, 20),
  })
  .map((question) => ({ ...question, ...sorted(question), cursor: null, today: TODAY }));

/** Distances need a point. */
function sorted({ place, sort }: Pick<ListQuestion, "place" | "sort">): Pick<ListQuestion, "sort"> {
  return { sort: sort === "distance" && (place === null || !("lat" in place)) ? "date" : sort };
}

/** Everything there is, three at a time. */
export const EVERYTHING: ListQuestion = {
  occupations: null,
  words: null,
  place: null,
  radiusKm: 30,
  level: null,
  heardLevel: null,
  contract: null,
  startBefore: null,
  disability: false,
  trainingIncluded: null,
  sort: "best",
  limit: 3,
  cursor: null,
  today: TODAY,
};
