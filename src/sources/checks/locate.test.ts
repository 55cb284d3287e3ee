import { expect, test } from "vitest";
import { parseInseeCode } from "../../domain/index.ts";
import { REFERENCE } from "../testing.ts";
import { locate } from "./locate.ts";

const NOWHERE = { label: "?", postcode: null, insee: null, lat: null, lon: null };

test("changes nothing of what a source gives", () => {
  const given = { label: "M", postcode: "57000", insee: parseInseeCode("57751"), lat: 1, lon: 2 };
  expect(locate(given, REFERENCE)).toEqual(given);
});

test("finds the commune in the postcode before the nearest of all", () => {
  const nearWoippy = { lat: 49.14, lon: 6.16 };
  expect(locate({ ...NOWHERE, ...nearWoippy }, REFERENCE).insee).toBe("57751");
  expect(locate({ ...NOWHERE, ...nearWoippy, postcode: "57050" }, REFERENCE).insee).toBe("57463");
});

test("does not believe a postcode that is far from the point", () => {
  expect(locate({ ...NOWHERE, lat: 48.69, lon: 6.18, postcode: "57000" }, REFERENCE).insee).toBe("54395");
});

test("finds the point in the commune, else in the postcode", () => {
  expect(locate({ ...NOWHERE, insee: parseInseeCode("54395"), postcode: "57000" }, REFERENCE)).toMatchObject({
    lat: 48.69,
  });
  expect(locate({ ...NOWHERE, postcode: "57000" }, REFERENCE)).toMatchObject({ lat: 49.108, insee: "57463" });
});

test("refuses what is nowhere, and half a point alone", () => {
  expect(() => locate(NOWHERE, REFERENCE)).toThrow("no place");
  expect(() => locate({ ...NOWHERE, lat: 49 }, REFERENCE)).toThrow("no place");
});

test("a point at sea has no commune", () => {
  expect(locate({ ...NOWHERE, lat: 0, lon: 0 }, REFERENCE).insee).toBeNull();
});
