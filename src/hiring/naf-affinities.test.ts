import fc from "fast-check";
import { expect, test } from "vitest";
import { type OccupationHires, parseNafCode, parseRomeCode } from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import { nafAffinities } from "./naf-affinities.ts";
import { loadNafOccupations, parseNafOccupations } from "./naf-occupations.ts";

const BAKER = parseRomeCode("D1102");
const SELLER = parseRomeCode("D1106");
const DRIVER = parseRomeCode("N4105");
const BAKERY = parseNafCode("1071C");
const MILL = parseNafCode("1061A");
const TABLE = parseNafOccupations("naf,activity,occupations\n10,food,D1102:60 D1106:40\n1071C,bakeries,D1102:100\n");
const reference = loadReference();
const hires = (rome: OccupationHires["rome"], naf: OccupationHires["naf"], count: number): OccupationHires => ({
  rome,
  naf,
  hires: count,
});
const shareOf = (of: ReturnType<typeof nafAffinities>, naf: typeof BAKERY, rome: string) =>
  of.of(naf).find((one) => one.rome === rome)?.share ?? 0;

test("without hires by occupation, our own table stands as it is", () => {
  expect(nafAffinities([], reference, TABLE).of(BAKERY)).toEqual([{ rome: BAKER, share: 1 }]);
});

test("a class with many hires has its own shares, one with few has its division's", () => {
  const affinities = nafAffinities(
    [hires(BAKER, BAKERY, 80_000), hires(SELLER, BAKERY, 20_000), hires(DRIVER, MILL, 2)],
    reference,
    TABLE,
  );
  expect(shareOf(affinities, BAKERY, BAKER)).toBeCloseTo(0.8, 2);
  expect(shareOf(affinities, MILL, BAKER)).toBeCloseTo(0.8, 1);
  expect(shareOf(affinities, MILL, DRIVER)).toBeCloseTo(0.01, 2);
});

test("a division with few hires stays near our table", () => {
  const affinities = nafAffinities([hires(SELLER, MILL, 10)], reference, TABLE);
  expect(shareOf(affinities, parseNafCode("1011Z"), BAKER)).toBeCloseTo((0.6 * 200) / 210, 6);
});

test("a newer code counts for the older one, a code that nobody knows for none", () => {
  const newer = reference.occupation(BAKER)?.newer[0]?.rome ?? BAKER;
  const affinities = nafAffinities(
    [hires(newer, BAKERY, 500), hires(parseRomeCode("A9999"), BAKERY, 9_000)],
    reference,
    TABLE,
  );
  expect(affinities.of(BAKERY).map(({ rome }) => rome)).toEqual([BAKER, SELLER]);
});

test("shares are never more than the whole, greatest first", () => {
  const table = loadNafOccupations();
  const counts = fc.array(
    fc.record({
      rome: fc.constantFrom(BAKER, SELLER, DRIVER),
      naf: fc.constantFrom(BAKERY, MILL),
      hires: fc.nat(5_000),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(counts, (list) => {
      const shares = nafAffinities(list, reference, table)
        .of(BAKERY)
        .map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
    }),
    { numRuns: 50 },
  );
});
