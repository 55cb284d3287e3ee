import { expect, test } from "vitest";
import { type Certification, parseRomeCode, type Reference } from "../../domain/index.ts";
import { createCloseOccupations } from "./close.ts";

const [baker, pastry, grocer, cook, smith] = ["D1102", "D1104", "D1106", "G1602", "H2911"].map((code) =>
  parseRomeCode(code),
);
const occupations = [baker!, pastry!, grocer!, cook!, smith!].map((rome) => ({
  rome,
  label: rome,
  newer: [],
  words: [],
}));

const certification = (...romes: NonNullable<typeof baker>[]): Certification => ({
  rncp: null,
  cfd: null,
  title: "",
  level: 3,
  romes,
});

function closeOf(certifications: readonly Certification[]) {
  const reference = { occupations, certifications, canonical: (rome: unknown) => rome } as unknown as Reference;
  return createCloseOccupations(reference);
}

test("those of the same ROME sub-domain, then those that share one certification", () => {
  expect(closeOf([certification(baker!, cook!)])([baker!])).toEqual([pastry, grocer, cook]);
});

test("those that share several certifications come first", () => {
  expect(closeOf([certification(baker!, cook!), certification(cook!, baker!)])([baker!])).toEqual([
    cook,
    pastry,
    grocer,
  ]);
});

test("what is meant is never close to itself", () => {
  expect(closeOf([])([baker!, pastry!])).toEqual([grocer]);
});

test("a certification that leads everywhere brings nothing together", () => {
  const wide = certification(
    ...["D1102", "G1602", "H2911", "K1201", "K1202", "K1203", "K1204"].map((it) => parseRomeCode(it)),
  );
  expect(closeOf([wide])([smith!])).toEqual([]);
});

test("nothing is close to nothing", () => {
  expect(closeOf([certification(baker!, cook!)])([])).toEqual([]);
});
