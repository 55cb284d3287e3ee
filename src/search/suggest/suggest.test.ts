import { expect, test } from "vitest";
import type { Company, Offer, Siret, StoredOffer, Training } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { buildSearch, createTextUnderstanding } from "../index.ts";
import { clock, model, snapshotOf } from "../oracle/small-world.ts";
import { company, offer, training } from "./samples.ts";

const reference = loadReference();
const text = createTextUnderstanding(reference);

const searchOver = (world: {
  readonly trainings?: readonly Training[];
  readonly offers?: readonly Offer[];
  readonly companies?: readonly Company[];
}) => {
  const offers = (world.offers ?? []).map((one): StoredOffer => ({ offer: one, seenOn: "2026-05-01" }));
  const snapshot = snapshotOf({ trainings: world.trainings ?? [], offers, companies: world.companies ?? [] });
  return buildSearch(snapshot, { reference, model, clock, text });
};

const search = await searchOver({
  trainings: [training("t1", "CFA d’exemple du Sanzot", "D1102"), training("t2", "Lycée Sanzot", "D1102")],
  offers: [
    offer("o1", "Sanzot SAS", "D1101"),
    offer("o2", "SANZOT", "D1101"),
    offer("o3", "Boucherie Sanzot", "D1101"),
  ],
  companies: [company("11111111100011", "Sanzot", "D1101")],
});
const shown = (q: string, limit = 6) => search.suggestions(q, limit).map(({ kind, label }) => `${kind} ${label}`);

test("employers and schools of the data are suggested by the start of their name, those most have first", () => {
  expect(search.suggestions("sanz", 6)).toEqual([
    { kind: "employer", label: "Sanzot SAS", rome: null, total: 3 },
    { kind: "employer", label: "Boucherie Sanzot", rome: null, total: 1 },
    { kind: "school", label: "CFA d’exemple du Sanzot", rome: null, total: 1 },
    { kind: "school", label: "Lycée Sanzot", rome: null, total: 1 },
  ]);
});

test("a name is suggested by one of its words, the others being there too", () => {
  expect(shown("lycee sanz")).toEqual(["school Lycée Sanzot"]);
  expect(shown("sanzot bouch")).toContain("employer Boucherie Sanzot");
  expect(shown("boulangerie sanz")).not.toContain("employer Boucherie Sanzot");
});

test("a name is never guessed from a misspelt one, nor from two letters", () => {
  expect(shown("sanzt")).toEqual([]);
  expect(shown("sa").filter((line) => line.includes("Sanzot"))).toEqual([]);
});

test("occupations come first, those that nothing has after those that some items have", () => {
  const found = search.suggestions("bou", 10);
  const totals = found.filter(({ kind }) => kind === "occupation").map(({ total }) => total);
  expect(found.find(({ rome }) => rome === "D1101")?.total).toBe(4);
  expect(totals).toEqual([...totals.filter((total) => total > 0), ...totals.filter((total) => total === 0)]);
  expect(found.at(-1)?.kind).toBe("employer");
  expect(new Set(totals.map((total) => total > 0)).size).toBe(2);
});

test("no more than asked, and one alone is the best", () => {
  expect(shown("bou", 3)).toHaveLength(3);
  expect(shown("bou", 1)[0]).toMatch(/^occupation/);
  expect(shown("", 5)).toEqual([]);
});

test("a name that offers put up since carry is suggested at once, and one they no longer carry is not", () => {
  const added: StoredOffer = { offer: offer("o9", "Mirabelle d’exemple", "D1101"), seenOn: "2026-05-01" };
  const grown = search.withOffers([{ id: "o9", source: "one", offer: added }], 1);
  expect(grown.suggestions("mirab", 5).map(({ label }) => label)).toEqual(["Mirabelle d’exemple"]);
  const gone = search.withOffers([{ id: "o3", source: "one", offer: null }], 2);
  expect(gone.suggestions("boucherie sanz", 5).filter(({ kind }) => kind !== "occupation")).toEqual([]);
});

test("typed whole, a suggested name finds its items first", () => {
  const params = { q: "sanzot", radius: 30, disability: false, sources: ["offers" as const], sort: "best" as const };
  const { offers, asked } = search.search({ ...params, limit: 20 });
  expect(offers?.items.slice(0, 2).map(({ id }) => id)).toEqual(["o1", "o2"]);
  expect(asked.named[0]).toEqual({ kind: "employer", label: "Sanzot SAS", total: 3 });
});

const SIRET = "11111111100011" as Siret;
test("a company is an employer like those who post offers", async () => {
  const alone = await searchOver({ companies: [company(SIRET, "Sanzot", "D1101")] });
  expect(alone.suggestions("sanz", 5)).toEqual([{ kind: "employer", label: "Sanzot", rome: null, total: 1 }]);
});
