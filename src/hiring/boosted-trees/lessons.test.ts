import { expect, test } from "vitest";
import { momentsOf, rehearsalOf } from "./lessons.ts";

test("learns from the last period that is over, then back by half a period", () => {
  expect(momentsOf(36, 6)).toEqual([30, 27, 24, 21, 18, 15, 12, 9]);
  expect(momentsOf(17, 6)).toEqual([]);
});

test("with history enough, a whole year checks what earlier moments taught, and none of their periods reaches into it", () => {
  const months = momentsOf(48, 6);
  const { past, later } = rehearsalOf(months, 6);
  expect(later.map((k) => months[k])).toEqual([42, 39, 36]);
  expect(past.map((k) => months[k])).toEqual([30, 27, 24, 21]);
});

test("with little, the last period checks", () => {
  const months = momentsOf(27, 6);
  const { past, later } = rehearsalOf(months, 6);
  expect(later.map((k) => months[k])).toEqual([21]);
  expect(past.map((k) => months[k])).toEqual([15, 12, 9, 6]);
});
