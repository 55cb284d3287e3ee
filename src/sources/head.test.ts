import { expect, test } from "vitest";
import { delimiterOf, envelopeOf, readHead } from "./head.ts";

const names = (text: string) => [...readHead(text).names];

test("reads the columns of a table, its quotes and outer spaces left out", () => {
  expect(readHead('"a";"b, c"; d \r\n1;2;3')).toEqual({ shape: "csv", names: new Set(["a", "b, c", "d"]) });
});

test("reads the keys of the first object of an array, not those within it", () => {
  expect(readHead('[\n{"a":{"x":1},"b":["{"]},{"c":1}]').shape).toBe("json");
  expect(names('[\n{"a":{"x":1},"b":["{"]},{"c":1}]')).toEqual(["a", "b"]);
});

test("reads the keys of the records within an envelope", () => {
  expect(readHead('{"resultats":[{"id":"1","lieu":{"x":1}}],"filtres":[]}').shape).toBe("json");
  expect(names('{ "jobs" : [{"id":"1","place":{"x":1}}]}')).toEqual(["id", "place"]);
  expect(envelopeOf('{"autre":[1]}')).toBeNull();
});

test("reads the keys of JSON lines, even when the first one is broken or cut", () => {
  expect(readHead('oops\n{"a":1,"b":{"c":2}}\n').shape).toBe("lines");
  expect(names('oops\n{"a":1,"b":{"c":2}}\n')).toEqual(["a", "b"]);
  expect(names('{"a":1,"b":"cut he')).toEqual(["a", "b"]);
});

test("takes the delimiter that appears most", () => {
  expect(delimiterOf("a;b, c;d")).toBe(";");
  expect(delimiterOf("a|b")).toBe("|");
});
