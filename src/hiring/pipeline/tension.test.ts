import { expect, test } from "vitest";
import { parseNafCode, parseRomeCode } from "../../domain/index.ts";
import { parseNafOccupations } from "../naf-occupations.ts";
import { tensionByActivity } from "./tension.ts";

const AFFINITIES = parseNafOccupations("naf,activity,occupations\n1071C,bakeries,D1102:60 D1106:20 N4105:20\n");

test("an activity is as tense as its occupations, each by its share; those nobody knows leave it to the others", () => {
  const percents: [string, string, number][] = [
    ["D1102", "a", 80],
    ["D1102", "b", 60],
    ["D1106", "c", 30],
  ];
  const tension = percents.map(([rome, family, percent]) => ({ rome: parseRomeCode(rome), family, percent }));
  const tensionOf = tensionByActivity(tension, AFFINITIES, (rome) => rome);
  expect(tensionOf(parseNafCode("1071C"))).toBeCloseTo((0.6 * 70 + 0.2 * 30) / 0.8, 10);
  expect(tensionOf(parseNafCode("6201Z"))).toBeNull();
});
