import { beforeAll, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Company,
  type Day,
  daysBetween,
  LEVELS,
  type Offer,
  type Place,
  parseDay,
  parseInseeCode,
  parseNafCode,
  parseRomeCode,
  parseSiret,
  parseUai,
  type Reference,
  type Training,
} from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { type DemonstrationWorld, demonstrationWorld } from "./index.ts";

const TODAY = "2026-05-01" as Day;
const FICTITIOUS =
  /^(École|CFA|Campus|Centre de formation|Employeur|Entreprise) (fictive|fictif) \d+ \(démonstration\)$/;

let reference: Reference;
let world: DemonstrationWorld;
let trainings: readonly Training[];
let offers: readonly Offer[];
let companies: readonly Company[];

beforeAll(() => {
  reference = loadReference();
  world = demonstrationWorld({ reference, scale: 0, seed: 7, today: TODAY });
  trainings = [...world.trainings()].flat();
  offers = [...world.offers()].flat();
  companies = [...world.companies()].flat();
});

test("has a quarter of France's trainings and a twentieth of its offers and companies by default", () => {
  expect([trainings.length, offers.length, companies.length]).toEqual([15_000, 12_500, 40_000]);
});

test("comes in batches of 2,000", () => {
  expect([...world.trainings()].map((batch) => batch.length)).toEqual([...Array(7).fill(2_000), 1_000]);
});

test("is the same for the same seed and day, whatever was read before", () => {
  const again = demonstrationWorld({ reference, scale: 0, seed: 7, today: TODAY });
  expect([...again.companies()].flat()).toEqual(companies);
  expect([...again.offers()].flat()).toEqual(offers);
  expect([...again.trainings()].flat()).toEqual(trainings);
  expect([...world.offers()].flat()).toEqual(offers);
});

test("is another for another seed", () => {
  const other = demonstrationWorld({ reference, scale: 0.01, seed: 8, today: TODAY });
  const small = demonstrationWorld({ reference, scale: 0.01, seed: 7, today: TODAY });
  expect([...other.offers()]).not.toEqual([...small.offers()]);
});

test("gives each record its own id", () => {
  expect(new Set(trainings.map((it) => it.id)).size).toBe(trainings.length);
  expect(new Set(offers.map((it) => it.id)).size).toBe(offers.length);
  expect(new Set(companies.map((it) => it.siret)).size).toBe(companies.length);
});

test("says of every school, employer and company that it is fictitious", () => {
  const names = [
    ...trainings.map((it) => it.school.name),
    ...offers.flatMap((it) => it.employer.name ?? []),
    ...companies.map((it) => it.name),
  ];
  expect(names.filter((name) => name === null || !FICTITIOUS.test(name))).toEqual([]);
  const descriptions = [...trainings, ...offers].map((it) => it.description);
  expect(descriptions.filter((text) => !/fictive, pour la démonstration/.test(text ?? ""))).toEqual([]);
});

test("marks every record as of the demonstration, so that the first real import removes it", () => {
  const sources = new Set([...trainings, ...offers, ...companies].map((it) => it.source));
  expect([...sources]).toEqual(["demonstration"]);
});

test("leads to nobody: no address, no number, no site", () => {
  expect([...trainings, ...offers, ...companies].filter((it) => it.contact !== null)).toEqual([]);
  expect(offers.filter((it) => it.url !== null)).toEqual([]);
  expect(trainings.flatMap((it) => it.wishes).filter((wish) => wish.url !== null)).toEqual([]);
});

test("has trainings whose codes are well formed and whose certification is a real one", () => {
  for (const training of trainings) {
    parseSiret(training.school.siret);
    parseUai(training.school.uai);
    for (const rome of training.romes) parseRomeCode(rome);
    if (training.rncp) expect(reference.certificationByRncp(training.rncp)).not.toBeNull();
    expect([null, ...LEVELS]).toContain(training.level);
    expect(training.published).toBe(true);
    expectRealPlace(training.place);
  }
});

test("has at least one occupation on every training", () => {
  expect(trainings.filter((it) => it.romes.length === 0).length).toBe(0);
});

test("has offers that are recent and not expired, for one real occupation each", () => {
  for (const offer of offers) {
    expect(offer.romes.map((rome) => reference.canonical(rome))).toEqual(offer.romes);
    const age = daysBetween(parseDay(offer.publishedAt), TODAY);
    expect(age >= 0 && age <= 50, `${offer.id} is ${age} days old`).toBe(true);
    expect(offer.expiresAt === null || offer.expiresAt > TODAY).toBe(true);
    expect(offer.contract.start === null || offer.contract.start > TODAY).toBe(true);
    expect(offer.contract.types.length).toBeGreaterThan(0);
    if (offer.employer.siret) parseSiret(offer.employer.siret);
    expectRealPlace(offer.place);
  }
});

test("has companies that say their activity and size, and mostly leave their occupations to follow", () => {
  for (const company of companies) {
    parseSiret(company.siret);
    parseNafCode(company.naf);
    expect(company.expectedHires).toBeNull();
    expect(company.size).toMatch(/^\d\d$/);
    expectRealPlace(company.place);
  }
  const naming = companies.filter((it) => it.romes.length > 0).length / companies.length;
  expect(naming).toBeGreaterThan(0.1);
  expect(naming).toBeLessThan(0.5);
});

test("starts its sessions in the coming year, most in September or October", () => {
  const starts = trainings.flatMap((it) => it.sessions.map(({ start }) => start));
  expect(starts.filter((start) => start <= TODAY || start > addMonths(TODAY, 12))).toEqual([]);
  const autumn = starts.filter((start) => /-(09|10)-/.test(start));
  expect(autumn.length / starts.length).toBeGreaterThan(0.6);
});

test("dates everything around the day it is made for", () => {
  const later = addDays(TODAY, 300);
  const small = demonstrationWorld({ reference, scale: 0.002, seed: 7, today: later });
  for (const offer of [...small.offers()].flat()) {
    expect(offer.publishedAt !== null && offer.publishedAt <= later).toBe(true);
    expect(offer.expiresAt === null || offer.expiresAt > later).toBe(true);
  }
});

test("next to never gives a school the same certification twice", () => {
  const keys = trainings.map((it) => `${it.school.siret} ${it.rncp} ${it.cfd} ${it.title}`);
  const repeated = keys.length - new Set(keys).size;
  expect(repeated / keys.length).toBeLessThan(0.005);
});

function expectRealPlace(place: Place): void {
  const commune = reference.commune(parseInseeCode(place.insee));
  expect(commune?.label).toBe(place.label);
  expect(Math.abs((commune?.lat ?? 0) - place.lat)).toBeLessThan(0.04);
}
