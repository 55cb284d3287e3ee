import fc from "fast-check";
import { expect, test } from "vitest";
import {
  InvalidValue,
  LEVELS,
  type ListName,
  parseSearchParams,
  type Search,
  type SearchParams,
} from "../domain/index.ts";
import { kmBetween, roundKm } from "../lib/geometry.ts";
import { buildSearch } from "./index.ts";
import { bruteLists, type Filter, matched, pointOf } from "./oracle/brute-lists.ts";
import { factsOf } from "./oracle/facts.ts";
import { smallQuestions } from "./oracle/small-questions.ts";
import { clock, model, reference, type SmallWorld, smallWorlds, snapshotOf, text } from "./oracle/small-world.ts";

const NAMES: readonly ListName[] = ["trainings", "offers", "companies"];
const searchOf = (world: SmallWorld) => buildSearch(snapshotOf(world), { reference, model, clock, text });
const EVERYTHING = { sources: parseSearchParams({}).sources };
const line = (one: { id: string; source: string; km: number | null; match: string }) =>
  `${one.id} ${one.source} ${one.km} ${one.match}`;

/** Every item of a list, page after page. */
function walk(search: Search, params: SearchParams, name: ListName): string[] {
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const list = search.search({ ...params, ...EVERYTHING, ...(cursor === undefined ? {} : { cursor }) })[name];
    expect(list?.items.length).toBeLessThanOrEqual(params.limit);
    lines.push(...(list?.items ?? []).map(line));
    cursor = list?.next ?? undefined;
  } while (cursor !== undefined);
  return lines;
}

test("the three lists, page after page, are those of a search that reads everything", async () => {
  await fc.assert(
    fc.asyncProperty(
      smallWorlds,
      fc.array(smallQuestions, { minLength: 3, maxLength: 6 }),
      async (world, questions) => {
        const search = await searchOf(world);
        for (const params of questions) {
          const expected = bruteLists(world, params);
          const answer = search.search({ ...params, ...EVERYTHING });
          expect(answer.asked.radiusKm).toBe(expected.radiusKm);
          expect(answer.asked.widened).toBe(expected.radiusKm !== params.radius);
          for (const name of NAMES) {
            expect(answer[name]?.total).toBe(expected.lists[name].length);
            expect(walk(search, params, name)).toEqual(expected.lists[name].map(line));
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});

test("each facet counts what the search would list without that facet's own choice", async () => {
  await fc.assert(
    fc.asyncProperty(smallWorlds, smallQuestions, async (world, params) => {
      const answer = (await searchOf(world)).search(params);
      const counted = (ignored: Filter) =>
        factsOf(world).filter((fact) => {
          const list = ({ training: "trainings", offer: "offers", company: "companies" } as const)[fact.kind];
          return params.sources.includes(list) && matched(fact, params, answer.asked.radiusKm, ignored) !== null;
        });
      const { facets } = answer;
      const got = (name: keyof typeof facets) => Object.fromEntries(facets[name].map((one) => [one.value, one.count]));
      const want = (values: readonly string[], count: (value: string) => number) =>
        Object.fromEntries(values.map((value) => [value, count(value)] as const).filter(([, n]) => n > 0));
      const size = (list: readonly unknown[]) => list.length;
      expect(got("source")).toEqual(want(["one", "two"], (v) => size(counted("").filter((f) => f.source === v))));
      expect(got("level")).toEqual(
        want(LEVELS.map(String), (v) => size(counted("level").filter((f) => String(f.level) === v))),
      );
      expect(got("contract")).toEqual(
        want(["apprentissage", "professionnalisation"], (v) =>
          size(counted("contract").filter((f) => f.contracts?.includes(v as never))),
        ),
      );
      expect(got("disability")).toEqual(want(["true"], () => size(counted("disability").filter((f) => f.disability))));
      expect(got("trainingIncluded")).toEqual(
        want(["only"], () => size(counted("trainingIncluded").filter((f) => f.trainingIncluded))),
      );
      const all = counted("");
      expect(got("diploma")).toEqual(
        want(["cap", "bts", "titre-pro"], (v) => {
          const starts = { cap: "500", bts: "320", "titre-pro": "56T" }[v] as string;
          return size(all.filter((f) => f.cfd?.startsWith(starts)));
        }),
      );
      const bands = { "0-9": ["00", "01", "02", "03"], "10-49": ["11"], "250": ["53"] } as Record<string, string[]>;
      expect(got("size")).toEqual(
        want(Object.keys(bands), (v) => size(all.filter((f) => bands[v]?.includes(f.band ?? "")))),
      );
      const divisions = { C: "10", G: "47" } as Record<string, string>;
      expect(got("sector")).toEqual(
        want(["C", "G"], (v) => size(all.filter((f) => f.naf?.startsWith(divisions[v] as string)))),
      );
      const point = pointOf(params);
      const km = (fact: (typeof all)[number]) => roundKm(kmBetween(point ?? fact.place, fact.place));
      expect(got("distance")).toEqual(
        want(["0-5", "5-10", "10-20", "20-30", "30-50", "50-100", "100-200"], (v) => {
          const [from = 0, to = 0] = v.split("-").map(Number);
          const isIn = (n: number) => n <= to && (n > from || from === 0);
          return point === null ? 0 : size(all.filter((f) => isIn(km(f))));
        }),
      );
      const months = ["2026-05", "2026-06", "2026-08", "2026-09", "2026-11", "2027-02"];
      expect(got("startMonth")).toEqual(
        want(months, (v) => size(counted("startBefore").filter((f) => f.starts.some((start) => start.startsWith(v))))),
      );
    }),
    { numRuns: 100 },
  );
});

test("an item carries its own fields unchanged, and a company a band in place of what we expect of it", async () => {
  await fc.assert(
    fc.asyncProperty(smallWorlds, async (world) => {
      const search = await searchOf(world);
      const answer = search.search(parseSearchParams({ limit: "100" }));
      for (const { km, match, lastDay, ...own } of answer.offers?.items ?? []) {
        const { offer } = world.offers.find((one) => one.offer.id === own.id && one.offer.source === own.source) ?? {};
        expect(own).toEqual({ kind: "offer", ...offer });
      }
      for (const { km, match, potential, id, ...own } of answer.companies?.items ?? []) {
        const { expectedHires, ...company } =
          world.companies.find((one) => one.siret === own.siret && one.source === own.source) ?? ({} as never);
        expect(own).toEqual({ kind: "company", ...company });
        expect(id).toBe(own.siret);
        expect(["high", "very-high"]).toContain(potential);
      }
      for (const { km, match, ...own } of answer.trainings?.items ?? []) {
        const { published, ...training } =
          world.trainings.find((one) => one.id === own.id && one.source === own.source) ?? ({} as never);
        expect(own).toEqual({ kind: "training", ...training });
      }
      expect(search.searchBytes(parseSearchParams({})).toString()).not.toMatch(/expectedHires|published"|probability/);
    }),
    { numRuns: 60 },
  );
});

const EMPTY: SmallWorld = { trainings: [], offers: [], companies: [] };

test.each([
  [{ place: "Nulle-Part" }, "place"],
  [{ insee: "99999" }, "insee"],
  [{ rncp: "RNCP404" }, "rncp"],
  [{ training: "no such id" }, "training"],
  [{ wish: "parcoursup:404" }, "wish"],
  [{ sort: "distance" }, "sort"],
  [{ sort: "distance", place: "Moselle" }, "sort"],
  [{ cursor: "garbage" }, "cursor"],
  [{ cursor: Buffer.from('["offers","date",0,1,"a","b"]').toString("base64url") }, "cursor"],
])("refuses %j and names %s", async (raw, field) => {
  const search = await searchOf(EMPTY);
  expect(() => search.search(parseSearchParams(raw))).toThrowError(
    expect.objectContaining({ constructor: InvalidValue, field }),
  );
});

test("a question of which nothing is understood gives empty lists and says so", async () => {
  const [world] = fc.sample(smallWorlds, { numRuns: 1, seed: 3 });
  const answer = (await searchOf(world ?? EMPTY)).search(parseSearchParams({ q: "rien", place: "Metz" }));
  expect(NAMES.map((name) => answer[name]?.total)).toEqual([0, 0, 0]);
  expect(answer.asked.radiusKm).toBe(30);
  expect(answer.warnings.map((warning) => warning.code)).toContain("nothing-understood");
});

test("reads an item by its id, of the source asked or of the first by name, an expired offer included", async () => {
  await fc.assert(
    fc.asyncProperty(smallWorlds, async (world) => {
      const search = await searchOf(world);
      for (const { offer } of world.offers) {
        expect(search.offer(offer.id, offer.source)).toMatchObject({ id: offer.id, source: offer.source, km: null });
        const first = world.offers
          .filter((one) => one.offer.id === offer.id)
          .map((one) => one.offer.source)
          .sort()[0];
        expect(search.offer(offer.id)?.source).toBe(first);
      }
      for (const { id, source, published } of world.trainings)
        expect(search.training(id, source) !== null).toBe(published);
      expect([search.training("zz"), search.offer("zz"), search.company("00000000000000")]).toEqual([null, null, null]);
    }),
    { numRuns: 40 },
  );
});

test("a wish and a training stand for all the occupations of their trainings", async () => {
  await fc.assert(
    fc.asyncProperty(smallWorlds, async (world) => {
      const search = await searchOf(world);
      const shown = world.trainings.filter((one) => one.published);
      const romesOf = (some: typeof shown) =>
        new Set(some.flatMap((one) => one.romes.map((code) => reference.canonical(code) ?? code)));
      const wished = shown.filter((one) => one.wishes.length > 0);
      if (wished.length > 0) {
        const { asked } = search.search(parseSearchParams({ wish: "parcoursup:77" }));
        expect(new Set(asked.occupations.map((one) => one.rome))).toEqual(romesOf(wished));
      }
      for (const { id } of shown) {
        const { asked } = search.search(parseSearchParams({ training: id }));
        expect(new Set(asked.occupations.map((one) => one.rome))).toEqual(
          romesOf(shown.filter((one) => one.id === id)),
        );
      }
    }),
    { numRuns: 40 },
  );
});
