import { expect, test } from "vitest";
import { toDegrees } from "./projections.ts";

// Central meridians and parallels, by the definitions of the projections; a town hall for the mainland.
test.each([
  ["75", 700_000, 6_600_000, 46.5, 3],
  ["57", 931_400, 6_895_600, 49.12, 6.17],
  ["2A", 1_176_000, 6_107_900, 41.92, 8.74],
  ["971", 500_000, 1_768_953.9, 16, -63],
  ["973", 500_000, 552_664.6, 5, -51],
  ["974", 500_000, 7_677_424.3, -21, 57],
  ["976", 500_000, 8_562_759.3, -13, 45],
])("in %s, metres are the right degrees", (departement, x, y, lat, lon) => {
  const found = toDegrees(x, y, departement);
  expect(found?.lat).toBeCloseTo(lat, 1);
  expect(found?.lon).toBeCloseTo(lon, 1);
});

test("no projection is guessed where none is known", () => {
  expect(toDegrees(500_000, 8_000_000, "988")).toBeNull();
});
