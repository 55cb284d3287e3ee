import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

test("gathers the occupations of a certification from a Latin-1 file; a mere domain is refused", async () => {
  const { format, accepted, refused } = await readFileAs("certifications", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("rncp-rome");
  expect(accepted).toEqual([
    {
      line: 2,
      gathers: 2,
      record: { rncp: "RNCP99001", cfd: null, title: "", level: null, romes: ["D1102", "D1104"] },
    },
  ]);
  expect(refused).toMatchObject([{ line: 4, rejection: { field: "Rome", got: "D11" } }]);
});
