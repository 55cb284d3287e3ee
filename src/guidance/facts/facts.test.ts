import { expect, test } from "vitest";
import { parseDay } from "../../domain/index.ts";
import { factOf, loadFacts, readFacts, staleFacts } from "./index.ts";

const LINE = `- { id: a, text: "3 mois", source: "Code", url: "https://example.org/", asOf: "2026-01-01", checked: "2026-05-01", status: confirmed }`;

test("every fact has a source, a date, and was checked after its source was written", () => {
  const facts = [...loadFacts().values()];
  expect(facts.length).toBeGreaterThan(100);
  for (const { id, asOf, checked } of facts) expect(asOf <= checked, id).toBe(true);
});

test("a fact that nobody wrote is an error that names it", () => {
  expect(() => factOf("nothing")).toThrow('fact: got "nothing"');
});

test.each([
  ["a date that does not exist", LINE.replace("2026-05-01", "2026-02-30")],
  ["an address that is not https", LINE.replace("https:", "http:")],
  ["a status of its own", LINE.replace("confirmed", "sure")],
  ["a key that is not known", LINE.replace("text:", "value: 3, text:")],
  ["the same id twice", `${LINE}\n${LINE}`],
])("refuses %s", (_name, yaml) => {
  expect(() => readFacts(yaml)).toThrow();
});

test("a fact is stale once it has not been checked for six months", () => {
  const facts = [...readFacts(LINE).values()];
  expect(staleFacts(facts, parseDay("2026-11-01"))).toEqual([]);
  expect(staleFacts(facts, parseDay("2026-11-02")).map(({ id }) => id)).toEqual(["a"]);
});
