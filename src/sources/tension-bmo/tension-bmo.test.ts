import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("an occupation has a percentage; one over 100 or none at all is refused", async () => {
  const { format, records, refused } = await readFileAs("tension", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("tension-bmo");
  expect(records).toEqual([{ rome: "A1999", family: "Z9Z99", percent: 61.9 }]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([
    [3, "tension_pct"],
    [4, "tension_pct"],
  ]);
});
