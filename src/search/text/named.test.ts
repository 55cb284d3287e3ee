import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());
const certifications = (q: string) => text.understand(q).certifications;

test.each(["bts mco metz", "mco", "bts management commercial opérationnel", "BTS MCO"])(
  "%j names a certification, by its acronym or by its title beside its diploma",
  (q) => {
    const title = "BTS Management commercial opérationnel";
    expect(certifications(q)).toEqual([{ title, stems: ["management", "commercial", "operationnel"] }]);
  },
);

test("a title is said without the options that nobody named, and so are the stems that trainings must hold", () => {
  const [gea] = certifications("but gea");
  expect(gea).toEqual({
    title: "BUT Gestion des entreprises et des administrations",
    stems: ["gestion", "entrepris", "administration"],
  });
});

test("an acronym that no known title makes is said as it is", () => {
  expect(certifications("dcg").map(({ title }) => title)).toEqual(["DCG"]);
});

test.each(["vente", "boulanger metz", "management", "bac pro", "bts xyz"])("%j names no certification", (q) => {
  expect(certifications(q)).toEqual([]);
});

test("the diploma said chooses among certifications of one name", () => {
  expect(certifications("cap cuisine").map(({ title }) => title)).toEqual(["CAP Cuisine"]);
});

test.each([
  ["vendeuse sncf", ["vendeuse sncf", "sncf"]],
  ["boulanger lycée jean moulin", ["boulanger lycee jean moulin", "jean moulin", "lycee jean moulin"]],
  ["coiffure chez la licornia", ["coiffure chez la licornia", "licornia", "la licornia", "chez la licornia"]],
])("%j may hold a whole name: all of it, or what no occupation says, with the words before it", (q, names) => {
  expect(text.understand(q).sought.name).toEqual(names);
});
