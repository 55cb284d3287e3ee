import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("a certification needs one of its two codes", async () => {
  const { format, records, refused } = await readFileAs("certifications", new URL("./sample.ndjson", import.meta.url));
  expect(format).toBe("native-certifications");
  expect(records).toEqual([{ rncp: "RNCP99001", cfd: "50099901", title: "Exemple (CAP)", level: 3, romes: ["D1102"] }]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([[2, "rncp"]]);
});
