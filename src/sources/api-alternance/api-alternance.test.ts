import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REFERENCE, readFileAs } from "../testing.ts";
import { toOffer } from "./to-domain.ts";

const SAMPLE = new URL("./sample.json", import.meta.url);

const sample = () => readFileAs("offers", SAMPLE);

test("is recognised from its content", async () => {
  expect((await sample()).format).toBe("api-alternance");
});

test("maps an offer, its place in GeoJSON order and its days in Paris", async () => {
  const [offer] = (await sample()).records;
  expect(offer).toMatchObject({
    id: "99ab00000000000000000001",
    source: "api-alternance",
    title: "Apprenti boulanger & pâtissier H/F",
    description: "Pétrir",
    keywords: ["Soin", "Pétrissage"],
    romes: ["D1102"],
    employer: { name: "FOURNIL EXEMPLE", siret: "00000002600013" },
    place: { label: "1 rue du Test 57000 Metz", postcode: "57000", insee: "57463", lat: 49.12, lon: 6.18 },
    contract: { types: ["apprentissage", "professionnalisation"], start: "2026-09-01", durationMonths: 24 },
    level: 3,
    publishedAt: "2026-03-01",
    expiresAt: "2026-05-01",
    url: "https://example.org/postuler/1",
  });
});

test("remembers the id that the partner gave, and not that of the platform itself", async () => {
  const [shared, own] = (await sample()).records;
  expect(shared?.alsoSeenAt).toEqual([{ source: "france-travail", id: "999ZZZ1", url: null }]);
  expect(own?.alsoSeenAt).toEqual([]);
});

test("keeps the site of the organisation and no way to reach a person", async () => {
  const [offer] = (await sample()).records;
  expect(offer?.contact).toEqual({ url: "https://fournil.example.org", email: null, phone: null });
  expect(JSON.stringify(offer)).not.toContain("06 00");
});

test("finds the point of an offer that has an address only, and drops a link that is a script", async () => {
  const offer = (await sample()).records[1];
  expect(offer?.place).toMatchObject({ insee: "57463", lat: 49.108, lon: 6.196 });
  expect(offer?.url).toBeNull();
});

test("counts an offer already filled as such", async () => {
  const { refused } = await sample();
  expect(refused.map(({ rejection }) => rejection.reason)).toEqual(["not active (Filled)"]);
});

test("says when a training centre published an offer in the name of the employer", async () => {
  const [raw] = JSON.parse(readFileSync(SAMPLE, "utf8")) as Record<string, unknown>[];
  expect(toOffer({ ...raw, is_delegated: true }, { reference: REFERENCE }).trainingIncluded).toBe(true);
  expect(toOffer({ ...raw, is_delegated: false }, { reference: REFERENCE })).not.toHaveProperty("trainingIncluded");
  expect(toOffer({ ...raw, is_delegated: undefined }, { reference: REFERENCE })).not.toHaveProperty("trainingIncluded");
});

test.each([
  [{ opco: "Uniformation, l'Opco de la Cohésion sociale", idcc: 1518 }, { opco: "Uniformation" }],
  [{ opco: "inconnu", idcc: 1596 }, { opco: "Constructys" }],
  [{ opco: "inconnu", idcc: null }, {}],
  [{ opco: null, idcc: null, naf: { code: "10.71C", label: "Boulangerie" } }, {}],
  [undefined, {}],
])("an employer of domain %j has the OPCO %j: named, else that of its agreement, never guessed", (domain, opco) => {
  const [raw] = JSON.parse(readFileSync(SAMPLE, "utf8")) as { readonly workplace: object }[];
  const offer = toOffer({ ...raw, workplace: { ...raw?.workplace, domain } }, { reference: REFERENCE });
  expect("opco" in offer ? { opco: offer.opco } : {}).toEqual(opco);
});
