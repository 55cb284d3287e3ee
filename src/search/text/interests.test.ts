import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());
const meant = (q: string) => text.understand(q);

test("what one would like to do is several occupations, all that it leads to, and none near them", () => {
  const { interest, exact, close, free } = meant("travailler avec les enfants");
  expect(interest).toBe("travailler avec les enfants");
  expect(exact.slice(0, 4)).toEqual(["K1303", "G1203", "J1304", "K1202"]);
  expect(close).toEqual([]);
  expect(free).toEqual([]);
});

test.each([
  "je voudrais bosser avec des enfants",
  "m'occuper d'enfants",
  "parler avec les enfants",
  "travailler avec les enfamts",
  "avec les enfants à Nantes",
])("%j says the same", (q) => {
  expect(meant(q).interest).toBe("travailler avec les enfants");
  expect(meant(q).exact).toEqual(meant("travailler avec les enfants").exact);
});

test("a place, a diploma and a name beside it are heard too", () => {
  expect(meant("travailler avec les enfants à Nantes").place?.label).toContain("Nantes");
  expect(meant("cap petite enfance")).toMatchObject({ level: 3, interest: "travailler avec les tout-petits" });
  expect(meant("travailler dehors sanzot")).toMatchObject({ interest: "travailler dehors", free: ["sanzot"] });
});

test("a trade named is the trade, whatever interest one of its words says", () => {
  for (const q of [
    "assistant social",
    "éducateur sportif",
    "mécanicien bateau",
    "veilleur de nuit",
    "agent d'escale",
  ]) {
    expect(meant(q).interest, q).toBeNull();
    expect(meant(q).exact, q).not.toEqual([]);
  }
  expect(meant("vendre des voitures").exact).toEqual(["D1404"]);
  expect(meant("mécanique agricole")).toMatchObject({ interest: null, exact: ["I1603"] });
  expect(meant("sport enfants").interest).toBeNull();
});

test("of two interests, what both lead to comes first", () => {
  const { interest, exact } = meant("enfants et sport");
  expect(interest).toBe("travailler avec les enfants et faire du sport");
  expect(exact[0]).toBe("G1203");
  expect(exact).toEqual(expect.arrayContaining(["K1303", "G1204"]));
});

test("words between quotes in the table mean it as they are only", () => {
  expect(meant("je veux travailler dans une école")).toMatchObject({ interest: "travailler à l'école", isOpen: false });
  expect(meant("école")).toMatchObject({ interest: null, exact: [] });
  expect(meant("voir le monde").interest).toBe("voyager");
  expect(meant("voir du monde").interest).toBe("rencontrer du monde");
});

test.each([
  "je ne veux pas travailler avec les enfants",
  "je ne veux plus travailler avec les enfants",
  "je ne veux pas travailler dans une école",
  "tout sauf l'informatique",
  "pas dehors",
  "jamais dehors",
  "je déteste les maths",
  "j'aime pas les maths",
])("%j is refused: it is no wish, and no trade is answered", (q) => {
  expect(meant(q)).toMatchObject({ interest: null, exact: [], close: [] });
});

test.each([
  ["pourquoi pas travailler dehors", "travailler dehors"],
  ["travailler dehors pas de calais", "travailler dehors"],
])("%j refuses nothing that is wished", (q, interest) => {
  expect(meant(q).interest).toBe(interest);
});

test("a trade beside what is refused stands", () => {
  expect(meant("boulanger mais pas la nuit")).toMatchObject({ interest: null });
  expect(meant("boulanger mais pas la nuit").exact).toContain("D1102");
});

test("a name one word of which an interest holds is a name, a wish with one word more is a wish", () => {
  expect(meant("notre sanzot du web")).toMatchObject({ interest: null, exact: [], free: ["notre", "sanzot", "web"] });
  expect(meant("animaux exotiques").interest).toBe("travailler avec les animaux");
});

test("a verb that the interest leaves unsaid is not looked for in documents", () => {
  expect(meant("parler avec les enfants").sought.words.map(({ word }) => word)).toEqual(["enfants"]);
});

test("nor is one beside a trade; a name that ends like a verb is", () => {
  expect(meant("conduire un bus").sought.words.map(({ word }) => word)).toEqual(["bus"]);
  expect(meant("vendeuse schneider").free).toEqual(["schneider"]);
});

test("the interest that says all comes before two that say it together", () => {
  expect(meant("je veux aider les enfants handicapés").interest).toBe("travailler avec les personnes handicapées");
});

test("while typing, the occupations of an interest are suggested in its order", () => {
  const romes = text.occupations("travailler avec les enf", 4).map(({ rome }) => rome);
  expect(romes).toEqual(["K1303", "G1203", "J1304", "K1202"]);
});
