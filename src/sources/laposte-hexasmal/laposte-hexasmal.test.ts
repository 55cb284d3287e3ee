import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("gathers the postcodes of a commune; a line without coordinates is refused", async () => {
  const { format, accepted, refused } = await readFileAs("places", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("laposte-hexasmal");
  expect(accepted).toEqual([
    { line: 2, gathers: 2, record: { insee: "99901", lat: 48.5, lon: 6.5, postcodes: ["99900", "99910"] } },
  ]);
  expect(refused).toMatchObject([{ line: 4, rejection: { reason: "no coordinates" } }]);
});
