import { expect, test } from "vitest";
import { parseCfd } from "../domain/index.ts";
import { loadReference, loadSuccessions } from "./index.ts";

test("every newer diploma of the table is one that we know", () => {
  const { certificationByCfd } = loadReference();
  expect(loadSuccessions().filter(({ newer }) => certificationByCfd(newer) === null)).toEqual([]);
});

test("no diploma takes the place of itself, and none is both older and newer", () => {
  const table = loadSuccessions();
  const newer = new Set(table.map((row) => row.newer));
  expect(table.filter((row) => newer.has(row.older))).toEqual([]);
});

test("the BTS Notariat is now the BTS Collaborateur juriste notarial", () => {
  expect(loadSuccessions()).toContainEqual({ older: parseCfd("32034501"), newer: parseCfd("32034502") });
});
