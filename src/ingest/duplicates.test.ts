import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type Duplicate, type InseeCode, type Offer, parseSiret } from "../domain/index.ts";
import { findDuplicates } from "./duplicates.ts";
import { fakeOffer } from "./testing.ts";

const TODAY = "2026-05-01" as Day;
const SIRET = parseSiret("00000002600013");
const OTHER_SIRET = parseSiret("00000003400017");

function offer(source: string, id: string, changes: Partial<Offer> = {}): Offer {
  const employer = { name: "Fournil Exemple", siret: null };
  return fakeOffer(source, id, { title: "Apprenti boulanger H/F", employer, romes: [], ...changes });
}

async function* batchOf(offers: readonly Offer[]) {
  yield offers;
}

async function find(...offers: Offer[]): Promise<string[]> {
  const duplicates = await findDuplicates(batchOf(offers), TODAY);
  return duplicates.map(describe);
}

function describe({ source, id, of }: Duplicate): string {
  return `${source}/${id} repeats ${of.source}/${of.id}`;
}

test("an offer that says it comes from another source is that one, whatever their words", async () => {
  const origin = { source: "france-travail", id: "1", url: null };
  const shared = offer("api-alternance", "x", { title: "Autre titre", level: 3, alsoSeenAt: [origin] });
  expect(await find(offer("france-travail", "1"), shared)).toEqual(["france-travail/1 repeats api-alternance/x"]);
});

test("the same employer, town and post is one offer, however the title is dressed", async () => {
  const dressed = offer("b", "1", {
    title: "Boulanger en alternance (F/H)",
    employer: { name: "FOURNIL  EXEMPLE", siret: null },
  });
  expect(await find(offer("a", "1"), dressed)).toEqual(["b/1 repeats a/1"]);
});

test("a SIRET on both sides decides: the same without any name, different despite the same name", async () => {
  const nameless = (source: string) => offer(source, "1", { employer: { name: null, siret: SIRET } });
  expect(await find(nameless("a"), nameless("b"))).toEqual(["b/1 repeats a/1"]);
  const sited = (source: string, siret: typeof SIRET) => offer(source, "1", { employer: { name: "Fournil", siret } });
  expect(await find(sited("a", SIRET), sited("b", OTHER_SIRET))).toEqual([]);
});

test("what is unknown is never the same", async () => {
  const unknown = { employer: { name: null, siret: null } };
  expect(await find(offer("a", "1", unknown), offer("b", "1", unknown))).toEqual([]);
});

test("another town or another post is another offer", async () => {
  const nancy = { label: "Nancy", postcode: "54000", insee: "54395" as InseeCode, lat: 48.7, lon: 6.2 };
  expect(await find(offer("a", "1"), offer("b", "1", { place: nancy }))).toEqual([]);
  expect(await find(offer("a", "1"), offer("b", "1", { title: "Apprenti pâtissier" }))).toEqual([]);
});

test("two offers of one source are never one: the second pairs with the second of the other source", async () => {
  expect(await find(offer("a", "1"), offer("a", "2"))).toEqual([]);
  expect(await find(offer("a", "1"), offer("a", "2"), offer("b", "3"), offer("b", "4"))).toEqual([
    "b/3 repeats a/1",
    "b/4 repeats a/2",
  ]);
});

test("the fuller one is shown", async () => {
  expect(await find(offer("a", "1"), offer("b", "1", { level: 3, url: "https://example.org" }))).toEqual([
    "a/1 repeats b/1",
  ]);
  expect(await find(offer("a", "1"), offer("b", "1", { description: "Pétrir" }))).toEqual(["a/1 repeats b/1"]);
});

test("one still open is shown before a fuller one that expired", async () => {
  const expired = offer("b", "1", { level: 3, expiresAt: "2026-04-30" as Day, description: "Pétrir" });
  expect(await find(offer("a", "1"), expired)).toEqual(["b/1 repeats a/1"]);
});

test("three sources of one offer give one", async () => {
  expect(await find(offer("a", "1"), offer("b", "1"), offer("c", "1"))).toEqual(["b/1 repeats a/1", "c/1 repeats a/1"]);
});

test("ten thousand like posts of one employer in two sources are paired at once", async () => {
  const many = (source: string) => Array.from({ length: 10_000 }, (_, i) => offer(source, String(10_000 + i)));
  expect(await find(...many("a"), ...many("b"))).toHaveLength(10_000);
});

test("the order in which offers are read changes nothing, and none repeats one of its own source", async () => {
  const name = fc.constantFrom("Fournil", "Atelier", null);
  const any = fc.record({
    source: fc.constantFrom("a", "b", "c"),
    id: fc.nat(20),
    name,
    level: fc.constantFrom(3, null),
  });
  const world = fc.uniqueArray(any, { selector: ({ source, id }) => `${source}${id}`, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(world, async (items) => {
      const offers = items.map((it) =>
        offer(it.source, String(it.id), { employer: { name: it.name, siret: null }, level: it.level as 3 | null }),
      );
      const found = await findDuplicates(batchOf(offers), TODAY);
      const reversed = await findDuplicates(batchOf(offers.toReversed()), TODAY);
      expect(reversed.map(describe).sort()).toEqual(found.map(describe).sort());
      for (const { source, of } of found) expect(source).not.toBe(of.source);
    }),
  );
});
