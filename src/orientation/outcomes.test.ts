import { expect, test } from "vitest";
import { parseUai } from "../domain/index.ts";
import { drawnTowards } from "./outcomes.ts";
import { insertion, METZ_SCHOOL, orientationOf, training } from "./testing.ts";

test("the fewer the leavers, the nearer to the mean of the certification", () => {
  expect(drawnTowards(60, 90, 20)).toBe(70);
  expect(drawnTowards(60, 90, 2_000)).toBe(89);
  expect(drawnTowards(60, 60, 20)).toBe(60);
});

test("a school that does not say its leavers counts for the least that is published", () => {
  expect(drawnTowards(60, 90, null)).toBe(drawnTowards(60, 90, 20));
});

test("a training has the rate of its school drawn towards its certification; none without any figure", async () => {
  const school = insertion("school", {
    scope: { kind: "school", uai: METZ_SCHOOL },
    leavers: null,
    employmentRate: { 6: 100, 12: null, 18: null, 24: null },
  });
  const { insertionRateOf } = await orientationOf({
    trainings: [training("metz")],
    insertion: [school, insertion("region")],
  });
  expect(insertionRateOf(training("metz"))).toBe(80);
  const other = { name: "Autre", siret: null, uai: parseUai("0990002P") };
  expect(insertionRateOf(training("autre", { school: other }))).toBe(70);
  expect(insertionRateOf(training("rien", { school: other, cfd: null, rncp: null }))).toBeNull();
});
