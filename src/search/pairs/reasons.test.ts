import { expect, test } from "vitest";
import {
  fictitiousOffer,
  fictitiousTraining,
  type Offer,
  parseDay,
  parseSearchParams,
  type RomeCode,
  type Siret,
  type StoredOffer,
} from "../../domain/index.ts";
import { buildSearch } from "../index.ts";
import { clock, model, reference, snapshotOf, text } from "../oracle/small-world.ts";
import { agoInFrench, dayInFrench, kmInFrench } from "./french.ts";

const romes = ["A1201" as RomeCode];

const training = fictitiousTraining("t", {
  romes,
  school: { name: "CFA", siret: "11111111100011" as Siret, uai: null },
  sessions: [{ start: parseDay("2026-09-01"), end: null, seats: null }],
});

const offer = fictitiousOffer("o", {
  romes,
  employer: { name: null, siret: "11111111100029" as Siret },
  contract: { types: [], start: parseDay("2026-10-01"), durationMonths: null },
  publishedAt: parseDay("2026-04-28"),
  openings: 2,
});

async function reasonsFor(changed: Partial<Offer>): Promise<readonly string[] | undefined> {
  const offers: StoredOffer[] = [{ offer: { ...offer, ...changed }, seenOn: "2026-05-01" }];
  const search = await buildSearch(snapshotOf({ trainings: [training], offers, companies: [] }), {
    reference,
    model,
    clock,
    text,
  });
  return search.search(parseSearchParams({ romes: "A1101", lat: "49.12", lon: "6.2" })).binomes?.items[0]?.reasons;
}

test("a pair says why it is there, the most telling first", async () => {
  expect(await reasonsFor({})).toEqual([
    "offre publiée il y a 3 jours",
    "2 postes à pourvoir",
    "l’école et l’entreprise sont du même groupe",
    "entreprise à 1,5 km du point de départ",
    "école à 1,5 km du point de départ",
    "l’école et l’entreprise sont à moins de 1 km l’une de l’autre",
    "rentrée le 1er septembre 2026, à moins de trois mois du début du contrat",
  ]);
});

test("a date that is past or unknown is to be confirmed", async () => {
  const contract = { types: [], start: null, durationMonths: null };
  expect(await reasonsFor({ contract })).toContain("dates à confirmer");
  expect(await reasonsFor({ contract: { ...contract, start: parseDay("2026-01-15") } })).toContain("dates à confirmer");
});

test("a contract that starts more than three months from every session makes no pair", async () => {
  const starting = (day: string) => ({ contract: { types: [], start: parseDay(day), durationMonths: null } });
  expect(await reasonsFor(starting("2026-12-01"))).toBeDefined();
  expect(await reasonsFor(starting("2026-12-02"))).toBeUndefined();
  expect(await reasonsFor(starting("2026-06-01"))).toBeDefined();
  expect(await reasonsFor(starting("2026-05-31"))).toBeUndefined();
});

test("days and distances are written as one says them", () => {
  expect(dayInFrench(0)).toBe("1er janvier 1970");
  expect([0.4, 4.25, 12].map(kmInFrench)).toEqual(["moins de 1 km", "4,3 km", "12 km"]);
  expect([0, 1, 3].map(agoInFrench)).toEqual(["aujourd’hui", "hier", "il y a 3 jours"]);
});
