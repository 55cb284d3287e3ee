import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("an older occupation is its own parent; a code too short is refused", async () => {
  const { format, records, refused } = await readFileAs("occupations", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("rome-v3");
  expect(records).toEqual([{ rome: "A1999", label: "Exemples en tous genres", parent: "A1999" }]);
  expect(refused).toHaveLength(1);
});
