import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a SMIC has a day and euros an hour; a monthly one is refused", async () => {
  const { format, records, refused } = await readFileAs("smic", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-smic");
  expect(records).toEqual([
    { region: "metropole", from: "2027-01-01", centsPerHour: 1260 },
    { region: "mayotte", from: "2027-01-01", centsPerHour: 980 },
  ]);
  expect(refused.map(({ rejection }) => rejection.field)).toEqual(["from", "hourly"]);
});
