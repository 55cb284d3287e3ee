import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("establishments", new URL("./sample.ndjson", import.meta.url));

test("a company keeps its own occupations and prediction, its activity written without dot", async () => {
  const { format, records } = await sample();
  expect(format).toBe("native-companies");
  expect(records[0]).toMatchObject({ siret: "00000003400017", naf: "4520A", romes: ["I1604"], expectedHires: 0.8 });
});

test("without occupations, name or size a company is still one", async () => {
  expect((await sample()).records[1]).toMatchObject({
    name: null,
    size: null,
    romes: [],
    expectedHires: null,
    contact: null,
  });
});

test("refuses a SIRET whose check digit is wrong", async () => {
  expect((await sample()).refused).toMatchObject([
    {
      line: 3,
      rejection: { reason: "siret: expected a SIRET whose check digit is right (Luhn)", got: "00000004200011" },
    },
  ]);
});
