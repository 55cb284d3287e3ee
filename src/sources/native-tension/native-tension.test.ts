import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("the family may be left out; a negative percentage is refused", async () => {
  const { format, records, refused } = await readFileAs("tension", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-tension");
  expect(records).toEqual([{ rome: "A1999", family: "-", percent: 40.5 }]);
  expect(refused.map(({ rejection }) => rejection.field)).toEqual(["percent"]);
});
