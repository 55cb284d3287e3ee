import { expect, test } from "vitest";
import { parseInseeCode, parseRomeCode } from "../../domain/index.ts";
import { nearby, tradeOf } from "./nearby.ts";

const METZ = parseInseeCode("57463");
const place = { label: "Metz", postcode: "57000", insee: METZ, lat: 49.12, lon: 6.17 };

test("searches on from the place that was asked for", () => {
  expect(nearby("/recherche?q=a&place=Nancy#offer-0123456789", place)).toEqual({ place: "Nancy" });
  expect(nearby("/recherche?lat=48.7&lon=6.2&radius=50", place)).toEqual({ lat: "48.7", lon: "6.2" });
});

test("searches on from the item when no place was asked for", () => {
  expect(nearby("/recherche?q=a", place)).toEqual({ insee: METZ });
  expect(nearby(null, place)).toEqual({ insee: METZ });
});

test("searches on from the point of an item whose commune is not known", () => {
  expect(nearby(null, { ...place, insee: null })).toEqual({ lat: "49.12", lon: "6.17" });
});

test("goes on with the occupations of the item, else with those of the results it was opened from", () => {
  expect(tradeOf({ romes: [parseRomeCode("I1604")] }, "/recherche?q=a")).toEqual({ romes: "I1604" });
  expect(tradeOf({ romes: [] }, "/recherche?q=m%C3%A9cano&place=Metz#company-0123456789")).toEqual({ q: "mécano" });
  expect(tradeOf({ romes: [] }, null)).toEqual({});
});
