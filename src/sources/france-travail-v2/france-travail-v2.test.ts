import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const SAMPLE = new URL("./sample.json", import.meta.url);
const sample = () => readFileAs("offers", SAMPLE);

test("is recognised as an array and as the answer of a search", async () => {
  const envelope = temporaryFile("search.json", `{"resultats":${readFileSync(SAMPLE, "utf8")},"filtresPossibles":[]}`);
  const answer = await readFileAs("offers", envelope);
  expect(answer.format).toBe("france-travail-v2");
  expect(answer.records).toEqual((await sample()).records);
});

test("maps an offer with its day in Paris, its months and its link to apply", async () => {
  const [offer] = (await sample()).records;
  expect(offer).toMatchObject({
    id: "999ZZZ1",
    source: "france-travail",
    keywords: ["Boulanger / Boulangère", "Pétrir une pâte"],
    romes: ["D1102"],
    employer: { name: "Fournil Exemple", siret: null },
    place: { label: "57000 Metz", postcode: "57000", insee: "57463", lat: 49.12, lon: 6.18 },
    contract: { types: ["apprentissage"], start: null, durationMonths: 24 },
    level: null,
    publishedAt: "2026-03-02",
    expiresAt: null,
    url: "https://example.org/postuler/1",
    openings: 2,
    disabilityFriendly: false,
  });
});

test("keeps nothing of the person to contact, not even in the description", async () => {
  const [offer] = (await sample()).records;
  expect(JSON.stringify(offer)).not.toMatch(/jeanne|06 00/i);
  expect(offer?.description).toBe("Pains & viennoiseries. Écrire à [adresse retirée] ou au [numéro retiré].");
});

test("an offer in alternance whose contract is not named may be of either type", async () => {
  const offer = (await sample()).records[1];
  expect(offer?.contract.types).toEqual([]);
  expect(offer?.url).toBe("https://partenaire.example.org/2");
  expect(offer?.place).toMatchObject({ insee: "57463", lat: 49.108 });
});

test("refuses what is not in alternance, and what is nowhere", async () => {
  const { refused } = await sample();
  expect(refused.map(({ rejection }) => rejection.reason)).toEqual([
    "not in alternance",
    "no place: neither coordinates nor a known commune or postcode",
  ]);
});
