import { expect, test } from "vitest";
import { mappingSchema } from "./mapping.ts";
import { textsOf } from "./values.ts";

const mapping = (rule: unknown) =>
  mappingSchema.parse({
    label: "Exemple",
    from: "o.csv",
    format: "csv",
    offer: { id: "id", title: "t", keywords: rule },
  });
const texts = (rule: unknown, row: unknown) => textsOf("keywords", mapping(rule), row);

test.each([
  ["a field", "a", { a: " x " }, ["x"]],
  ["a number, a yes or no", { from: ["a", "b"] }, { a: 3, b: false }, ["3", "false"]],
  ["a field within another", "lieu.ville", { lieu: { ville: "Metz" } }, ["Metz"]],
  ["a field whose name has a dot", "lieu.ville", { "lieu.ville": "Metz" }, ["Metz"]],
  ["every element of a list", "a", { a: ["x", ["y", null]] }, ["x", "y"]],
  ["an element that has attributes", "a", { a: { "@lang": "fr", "#text": "x" } }, ["x"]],
  ["the parts of a text", { from: "a", split: "|" }, { a: "x| y ||z" }, ["x", "y", "z"]],
  ["our words for theirs", { from: "a", words: { X: "y" } }, { a: "X" }, ["y"]],
  ["the same for all", { always: "x" }, {}, ["x"]],
  [
    "a day written their way, an hour after it or not",
    { from: "a", date: "DD/MM/YYYY" },
    { a: "7/9/2026 08:00" },
    ["2026-09-07"],
  ],
  ["nothing of a field that is absent, empty or an object", { from: ["a", "b", "c"] }, { b: "", c: { d: "x" } }, []],
  ["nothing of what objects have by nature", { from: ["constructor.name", "__proto__"] }, {}, []],
  ["nothing of what is no object", "a", "texte", []],
])("a rule finds %s", (_, rule, row, expected) => {
  expect(texts(rule, row)).toEqual(expected);
});

test("a word that the mapping does not know, and a day written otherwise, are refused by name", () => {
  expect(() => texts({ from: "a", words: { X: "y" } }, { a: "Z" })).toThrow(
    'keywords: got "Z", expected one of the words',
  );
  expect(() => texts({ from: "a", date: "DD/MM/YYYY" }, { a: "2026-09-07" })).toThrow("a day written DD/MM/YYYY");
  expect(() => texts({ from: "a", date: "YYYY.MM.DD" }, { a: "2026x09x07" })).toThrow("a day written YYYY.MM.DD");
});
