import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a département has its counts year by year; a name for a code, or no count, is refused", async () => {
  const { format, records, refused } = await readFileAs("contracts", new URL("./sample.json", import.meta.url));
  expect(format).toBe("contracts-departements");
  expect(records).toEqual([
    [
      { departement: "57", until: "2021-12-31", contracts: 10 },
      { departement: "57", until: "2022-10-31", contracts: 12 },
    ],
  ]);
  expect(refused).toHaveLength(2);
});
