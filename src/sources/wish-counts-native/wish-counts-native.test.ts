import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("lines of one school, training and route are one count; seats are unknown where one line does not say", async () => {
  const { format, records, refused } = await readFileAs("wish-counts", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-wish-counts");
  expect(records.map(({ mefstat, route, wishes, capacity }) => [mefstat, route, wishes, capacity])).toEqual([
    ["32211031201", "apprentissage", 105, null],
    [null, "scolaire", 7, 12],
  ]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([
    [4, "route"],
    [5, "uai"],
  ]);
});
