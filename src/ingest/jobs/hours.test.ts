import { expect, test } from "vitest";
import { hoursInFrench } from "./hours.ts";

test.each([
  ["10 4 * * *", "chaque jour à 04:10"],
  ["0 4,16 * * *", "chaque jour à 04:00 et 16:00"],
  ["20 1,7,12 * * *", "chaque jour à 01:20, 07:20 et 12:20"],
  ["30 2 3 * *", "le 3 du mois à 02:30"],
  ["0 5 * * 1", "le lundi à 05:00"],
  ["*/20 * * * *", "plusieurs fois par jour"],
])("%s is %s", (cron, words) => {
  expect(hoursInFrench(cron)).toBe(words);
});
