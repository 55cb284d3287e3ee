import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());

test.each([
  ["soudeur clermont ferand", "H2913", "Clermont-Ferrand", "soudeur clermont Ferrand"],
  ["conducteur de bus grenobl", "N4103", "Grenoble", "conducteur de bus Grenoble"],
  ["marseile boulanger", "D1102", "Marseille", "Marseille boulanger"],
  ["boulanger à thionvile", "D1102", "Thionville", "boulanger à Thionville"],
])("%j has a town misspelt, and the answer says which was read", (q, rome, label, corrected) => {
  expect(text.understand(q)).toMatchObject({ exact: [rome], place: { label }, corrected, free: [] });
});

test("a town alone may be misspelt too", () => {
  expect(text.understand("grenobl")).toMatchObject({ place: { label: "Grenoble" }, isOpen: true });
});

test("a word that the data hold is a name, not a misspelt town", () => {
  expect(text.understand("mécanicien grenobl", (word) => word === "grenobl")).toMatchObject({
    exact: ["I1604"],
    place: null,
    free: ["grenobl"],
    corrected: null,
  });
});

test.each(["mécanicien ornage", "grenobl sanzot", "boulanger zzyzx", "vente", "coiffeur nicce"])(
  "no town is guessed in %j: too short, too small, or part of a name",
  (q) => {
    expect(text.understand(q).place).toBeNull();
  },
);

test("a place of that very name is heard before a typo in a trade", () => {
  expect(text.understand("vendée")).toMatchObject({ exact: [], place: { label: "Vendée" } });
  expect(text.understand("mécanicien vendée")).toMatchObject({ exact: ["I1604"], place: { label: "Vendée" } });
});

test("the regions of before 2016 are places without a centre", () => {
  expect(text.understand("coiffure alsace")).toMatchObject({
    exact: ["D1202"],
    place: { kind: "region", label: "Alsace", departements: ["67", "68"] },
  });
  expect(text.locality("Rhône-Alpes")).toMatchObject({ kind: "region", label: "Rhône-Alpes" });
  expect(text.locality("midi pyrenees")).toMatchObject({ label: "Midi-Pyrénées" });
});

test.each(["centre de formation coiffure", "coiffure centre", "centre commercial"])(
  "%j is not in the region Centre-Val de Loire",
  (q) => {
    expect(text.understand(q).place).toBeNull();
  },
);

test.each(["région Centre", "Centre-Val de Loire", "centre val de loire"])("%j is", (q) => {
  expect(text.locality(q)).toMatchObject({ kind: "region", code: "24" });
});

test.each([
  "pas loin de metz",
  "pas trop loin de metz",
  "autour de metz",
  "près de metz",
  "à côté de metz",
  "du côté de metz",
  "secteur metz",
  "vers metz",
])("boulanger %s is around Metz", (where) => {
  expect(text.understand(`boulanger ${where}`)).toMatchObject({ exact: ["D1102"], place: { label: "Metz" }, free: [] });
});

test.each([
  ["coiffure aix", "Aix-en-Provence"],
  ["coiffure la défense", "Puteaux"],
  ["coiffure saint-ouen", "Saint-Ouen-sur-Seine"],
  ["coiffure evry", "Évry-Courcouronnes"],
  ["coiffure boulogne sur mer", "Boulogne-sur-Mer"],
])("in %j, the town is %s", (q, label) => {
  expect(text.understand(q)).toMatchObject({ exact: ["D1202"], place: { label }, corrected: null });
});
