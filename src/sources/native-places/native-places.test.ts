import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a place needs both coordinates", async () => {
  const { format, records, refused } = await readFileAs("places", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-places");
  expect(records).toEqual([{ insee: "99901", lat: 48.5, lon: 6.5, postcodes: ["99900"] }]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([[2, "lon"]]);
});
