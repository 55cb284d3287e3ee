import { expect, test } from "vitest";
import { InvalidValue } from "./errors.ts";
import { parseSearchParams, SEARCH_PARAM_NAMES } from "./search-params.ts";

test("gives the defaults of the contract when nothing is asked", () => {
  expect(parseSearchParams({})).toEqual({
    radius: 30,
    disability: false,
    sources: ["binomes", "trainings", "offers", "companies"],
    sort: "best",
    limit: 20,
  });
});

test("reads each parameter into its type", () => {
  const raw = {
    romes: "D1102,D1104",
    lat: "49.1",
    lon: "6.2",
    radius: "0",
    level: "4",
    limit: "100",
    sources: "offers",
  };
  expect(parseSearchParams(raw)).toMatchObject({
    romes: ["D1102", "D1104"],
    lat: 49.1,
    lon: 6.2,
    radius: 0,
    level: 4,
    limit: 100,
    sources: ["offers"],
  });
});

test.each([
  ["an unknown parameter", { colour: "red" }, "colour", /one of the known parameters: q, romes/],
  ["a negative radius", { radius: "-1" }, "radius", /a number from 0 to 200/],
  ["a radius of words", { radius: "far" }, "radius", /a number from 0 to 200/],
  ["a latitude alone", { lat: "49" }, "lon", /a longitude with lat/],
  ["a longitude alone", { lon: "6" }, "lat", /a latitude with lon/],
  ["21 ROME codes", { romes: Array(21).fill("D1102").join(",") }, "romes", /1 to 20 ROME codes; got 21/],
  ["a wrong ROME code", { romes: "D1102,ZZ" }, "romes", /a ROME code such as/],
  [
    "two ways to name the occupation",
    { q: "x", romes: "D1102" },
    "romes",
    /at most one of q, romes, rncp, training, wish/,
  ],
  ["two ways to name the place", { place: "Metz", insee: "57463" }, "insee", /one of lat\+lon, place, insee/],
  ["a limit of zero", { limit: "0" }, "limit", /a whole number from 1 to 100/],
  ["a level that does not exist", { level: "8" }, "level", /a level from 3 to 7/],
  ["an unknown source", { sources: "offers,jobs" }, "sources", /any of binomes, trainings, offers, companies/],
  ["a parameter given twice", { q: ["a", "b"] }, "q", /./],
])("refuses %s and names it", (_name, raw, field, expected) => {
  expect(() => parseSearchParams(raw)).toThrow(InvalidValue);
  try {
    parseSearchParams(raw);
  } catch (error) {
    expect(error).toMatchObject({ field, expected: expect.stringMatching(expected) });
  }
});

test("lists the parameters of the contract", () => {
  expect(SEARCH_PARAM_NAMES).toEqual(
    "q romes rncp training wish lat lon place insee radius level contract startBefore disability trainingIncluded sources sort limit cursor".split(
      " ",
    ),
  );
});
