import { expect, test } from "vitest";
import { NO_ADDITIONS, parseRomeCode } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());
const first = (q: string) => text.occupations(q, 5)[0];

test("shows the job title, what matched and the occupation", () => {
  expect(first("boulang")).toEqual({
    label: "Boulanger / Boulangère",
    rome: "D1102",
    matched: "Boulanger / Boulangère",
    occupation: "Boulangerie - viennoiserie",
  });
});

test("an everyday word leads to the occupation's own name", () => {
  expect(first("mécano")).toMatchObject({ rome: "I1604", matched: "mécano", label: first("mécano")!.occupation });
});

test.each([
  ["boulangère", "D1102"],
  ["patissie", "D1104"],
  ["boulagner", "D1102"],
  ["aide soign", "J1501"],
  ["conducteur de bu", "N4103"],
  ["bts mco", "D1301"],
])("%j suggests %s first", (q, rome) => {
  expect(first(q)?.rome).toBe(rome);
});

test("each occupation once, no more than asked", () => {
  const found = text.occupations("vend", 8);
  expect(found).toHaveLength(8);
  expect(new Set(found.map(({ rome }) => rome)).size).toBe(8);
  expect(text.occupations("vend", 0)).toEqual([]);
});

test("one or two letters already suggest what starts with them", () => {
  expect(text.occupations("b", 5)).toHaveLength(5);
  for (const { matched } of text.occupations("bo", 5)) expect(matched).toMatch(/^bo|[/] bo/i);
});

test.each(["", "   ", "bac pro", "zzzzzz", "je veux"])("%j suggests nothing", (q) => {
  expect(text.occupations(q, 5)).toEqual([]);
});

test("imported job titles are suggested by either gender, under their older code", () => {
  const rome = parseRomeCode("A1102");
  const label = "Dompteur / Dompteuse de tondeuses";
  const richer = createTextUnderstanding(
    loadReference({ ...NO_ADDITIONS, appellations: [{ code: "1", label, rome }] }),
  );
  for (const q of ["dompteur de tond", "Dompteuse de tondeuses", "dompteus"]) {
    expect(richer.occupations(q, 3)[0]).toMatchObject({ label, rome: "A1101", matched: label });
  }
});

test("a place typed after the trade does not hide the trade", () => {
  expect(first("alternance informatique ile de france")?.rome).toBe(first("informatique")?.rome);
});
