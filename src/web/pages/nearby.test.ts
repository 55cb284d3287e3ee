import { expect, test } from "vitest";
import { parseInseeCode } from "../../domain/index.ts";
import { nearby } from "./nearby.ts";

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
