import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_ADDITIONS, parseCfd, parseRomeCode } from "../../domain/index.ts";
import { wordsOf } from "../../lib/french-words.ts";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const reference = loadReference();
const text = createTextUnderstanding(reference);
const exact = (q: string) => text.understand(q).exact;

test("a trade gives its occupation and those near it", () => {
  const { exact, close, corrected, free } = text.understand("boulanger");
  expect(exact).toEqual(["D1102"]);
  expect(close).toContain("D1104");
  expect(close).not.toContain("D1102");
  expect(corrected).toBeNull();
  expect(free).toEqual([]);
});

test.each([
  "Boulanger",
  "boulangère",
  "BOULANGERS",
  "boulanger(ère)",
  "je veux devenir boulangère",
  "apprenti boulanger h/f",
])("%j is the trade of baker", (q) => {
  expect(exact(q)).toEqual(["D1102"]);
});

test("a typo in a long word is forgiven, and the answer says what it read", () => {
  expect(text.understand("boulagner")).toMatchObject({ exact: ["D1102"], corrected: "boulanger" });
  expect(text.understand("Technicien en informatiqe")).toMatchObject({ corrected: "Technicien en informatique" });
  expect(text.understand("patissiere").corrected).toBeNull();
});

test("a town is heard between other words too, unless it is in a longer name", () => {
  expect(text.understand("bts mco lille lycée")).toMatchObject({ level: 5, free: [], place: { label: "Lille" } });
  expect(text.understand("vendeuse metz sanzot")).toMatchObject({ free: ["sanzot"], place: { label: "Metz" } });
  expect(text.understand("crédit mutuel nord europe").place).toBeNull();
});

test("what was corrected is shown with its accents", () => {
  expect(text.understand("infermière").corrected).toBe("infirmière");
});

test("two typos are forgiven in a longer word still", () => {
  expect(text.understand("secretere")).toMatchObject({ exact: ["M1607"], corrected: "secrétaire" });
  expect(exact("carrefour")).toEqual([]);
  expect(exact("informatel")).toEqual([]);
});

test("a short word, or one whose first letters are wrong, is not corrected", () => {
  expect(exact("verte")).toEqual([]);
  expect(exact("esg")).toEqual([]);
  expect(exact("loulanger")).toEqual([]);
});

test("the last word may be unfinished", () => {
  expect(exact("boulang")).toEqual(["D1102"]);
  expect(exact("compta")).toContain("M1203");
});

test("a diploma is heard, and is never what matches", () => {
  expect(text.understand("bac pro")).toMatchObject({ exact: [], close: [], level: 4, free: [] });
  expect(text.understand("cap cuisine")).toMatchObject({ exact: ["G1602"], level: 3 });
});

test("the acronym of a diploma gives the occupations of that diploma, in its order", () => {
  expect(text.understand("bts mco")).toMatchObject({ level: 5 });
  expect(exact("bts mco")[0]).toBe("D1301");
  expect(exact("mco")).toEqual(exact("bts mco"));
  expect(exact("bts cg")).toContain("M1203");
});

test("an acronym of two letters means nothing without its diploma", () => {
  expect(exact("cg")).toEqual([]);
});

test("a place said with the trade is heard apart", () => {
  expect(text.understand("boulangère à Metz")).toMatchObject({ exact: ["D1102"], place: { code: "57463" }, free: [] });
  expect(text.understand("ile de france coiffure")).toMatchObject({ exact: ["D1202"], place: { kind: "region" } });
  expect(text.understand("plombier 57")).toMatchObject({ exact: ["F1603"], place: { kind: "departement" } });
  expect(text.understand("metz")).toMatchObject({ exact: [], place: { label: "Metz" }, free: [] });
});

test("a town that bears the name of a thing is a place once announced", () => {
  expect(text.understand("travailler à Tours")).toMatchObject({ exact: [], place: { label: "Tours" } });
  expect(text.understand("boulanger à Nice").place).toMatchObject({ label: "Nice" });
  expect(text.understand("travailler à l'hôpital")).toMatchObject({ place: null });
});

test("a word of the trade that is also a village is no place", () => {
  expect(text.understand("vente").place).toBeNull();
  expect(text.understand("ingénieur du son").place).toBeNull();
});

test("a word that nobody knows is left for employers and schools", () => {
  const { exact, free } = text.understand("boulanger zzyzx");
  expect(exact).toEqual(["D1102"]);
  expect(free).toEqual(["zzyzx"]);
});

test("two trades in one question are both understood", () => {
  expect(exact("coiffure esthétique")).toEqual(expect.arrayContaining(["D1202", "D1208"]));
});

test.each(["", "  ", "?!", "je cherche une alternance", "azertyuiop", "dupont", "technicien", "1234"])(
  "%j names no occupation",
  (q) => {
    expect(text.understand(q)).toMatchObject({ exact: [], close: [] });
  },
);

test("a code is understood, newer or older", () => {
  expect(exact("d1102")).toEqual(["D1102"]);
  expect(exact("A1102")).toEqual(["A1101"]);
  expect(exact("D9999")).toEqual([]);
});

test("never more than ten occupations, nor twenty close ones, none twice", () => {
  for (const q of ["vente", "commerce", "gestion", "bois", "travailler avec les animaux"]) {
    const { exact, close } = text.understand(q);
    expect(exact.length).toBeLessThanOrEqual(10);
    expect(close.length).toBeLessThanOrEqual(20);
    expect(new Set([...exact, ...close]).size).toBe(exact.length + close.length);
  }
});

test("a very long question is read without failing", () => {
  expect(() => text.understand("boulanger ".repeat(40))).not.toThrow();
  expect(exact("boulanger ".repeat(40))).toEqual(["D1102"]);
});

test("whatever is typed, the answer holds known occupations, none twice, and the words left are words typed", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom("boulanger", "vente", "bts", "mco", "à", "Metz", "57", "d'", "(", "/", "bac+5", "coiffeuse"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const q = pieces.join(" ");
      const { exact, close, free } = text.understand(q);
      expect(new Set([...exact, ...close]).size).toBe(exact.length + close.length);
      for (const code of exact) expect(reference.occupation(code)).not.toBeNull();
      for (const word of free) expect(wordsOf(q)).toContain(word);
    }),
  );
});

test("a town or a school named in passing by a long title of certification is no trade", () => {
  const title = "Ingénieur en structures métalliques, spécialité ouvrages, en partenariat avec Zyrnov Metz";
  const imported = { rncp: null, cfd: parseCfd("17099999"), title, level: 7 as const, romes: [parseRomeCode("F1106")] };
  const richer = createTextUnderstanding(loadReference({ ...NO_ADDITIONS, certifications: [imported] }));
  expect(richer.understand("metz")).toMatchObject({ exact: [], place: { code: "57463" } });
  expect(richer.understand("zyrnov").exact).toEqual([]);
});

test("a diploma, a place, or that one is looking, without a trade, leaves every occupation open", () => {
  for (const q of ["bac pro", "bts metz", "alternance", "ile de france"]) expect(text.understand(q).isOpen).toBe(true);
  for (const q of ["boulanger", "xyz", "sncf", "je veux"]) expect(text.understand(q).isOpen).toBe(false);
});

test("words are sought in documents without diplomas, places nor words of grammar, and with their typos corrected", () => {
  const sought = (q: string) => text.understand(q).sought.words.map(({ word }) => word);
  expect(sought("bts mco metz")).toEqual(["mco"]);
  expect(sought("boulnger chez Sanzot")).toEqual(["boulanger", "sanzot"]);
  expect(text.understand("vendeuse lidl").sought.words).toEqual([
    { word: "vendeuse", isFree: false, isLast: false },
    { word: "lidl", isFree: true, isLast: true },
  ]);
});

test("between quotes, words are sought as they are written and nothing is read in them", () => {
  expect(text.understand('"boulnger à Metz"')).toMatchObject({ exact: [], place: null, corrected: null });
  expect(text.understand("« boulnger »").sought.words).toEqual([{ word: "boulnger", isFree: false, isLast: false }]);
});
