import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("certifications", new URL("./sample.json", import.meta.url));

test("a certification keeps the codes that it had before, or has since", async () => {
  const { format, records } = await sample();
  expect(format).toBe("certifications-api");
  expect(records).toEqual([
    {
      rncp: "RNCP99002",
      cfd: "50099901",
      title: "Verrerie (exemple)",
      level: 3,
      romes: ["B1602"],
      renewals: { rncps: ["RNCP99001"], cfds: ["50099900"] },
    },
    { rncp: "RNCP99010", cfd: null, title: "Titre d'exemple", level: null, romes: [] },
  ]);
});

test("leaves out what nobody may prepare in alternance, and refuses a code that is malformed", async () => {
  const { refused } = await sample();
  expect(refused.map(({ rejection }) => rejection.field)).toEqual([
    "type.voie_acces.rncp.apprentissage",
    "identifiant.cfd",
  ]);
});
