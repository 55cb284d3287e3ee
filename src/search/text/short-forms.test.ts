import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());
const exact = (q: string) => text.understand(q).exact;

test.each([
  ["méca auto", "I1604"],
  ["tech maintenance", "I1304"],
  ["resp qualité", "H1502"],
  ["assist rh", "M1501"],
  ["cond engins", "F1302"],
  ["prep commandes", "N1103"],
  ["educ spé", "K1207"],
  ["elec indus", "I1309"],
])("%j is read as the words it cuts short", (q, rome) => {
  expect(exact(q)[0]).toBe(rome);
  expect(text.understand(q)).toMatchObject({ free: [], corrected: null });
});

test.each([
  ["aidesoignante metz", "J1501", "aide soignante metz"],
  ["boulangerpatissier", "D1102", "boulanger patissier"],
  ["autoecole", "K2110", "auto ecole"],
])("%j is two words typed as one, and the answer says so", (q, rome, corrected) => {
  expect(exact(q)[0]).toBe(rome);
  expect(text.understand(q).corrected).toBe(corrected);
});

test.each(["télépilote", "intermarché", "decathlon", "villeurbanne", "monsieurbricolage"])(
  "%j is one word, and no trade",
  (q) => {
    expect(text.understand(q)).toMatchObject({ exact: [], corrected: null });
  },
);

test("two letters name a trade where nothing else does, but a place or that one is looking", () => {
  expect(exact("AS en alternance")).toEqual(["J1501"]);
  expect(text.understand("as metz")).toMatchObject({ exact: ["J1501"], place: { label: "Metz" } });
  expect(exact("as sanzot")).toEqual([]);
  expect(exact("boulanger as")).toEqual(["D1102"]);
});

test("TP is a titre professionnel before a trade, public works otherwise", () => {
  expect(text.understand("tp conducteur d'engins")).toMatchObject({ exact: ["F1302"], level: null });
  expect(text.understand("tp bordeaux")).toMatchObject({ exact: ["F1702"], place: { label: "Bordeaux" } });
  expect(text.understand("bac pro tp")).toMatchObject({ level: 4 });
  expect(exact("bac pro tp")[0]).toBe("F1702");
});

test("an acronym says the level of its diploma, one that is also a name means nothing without its diploma", () => {
  expect(text.understand("mco")).toMatchObject({ level: 5 });
  expect(text.understand("dcg")).toMatchObject({ level: 6 });
  expect(text.understand("boulanger").level).toBeNull();
  expect(exact("fed")).toEqual([]);
  expect(exact("bts fed")).not.toEqual([]);
});

test("what a diploma is called in its schools is that diploma", () => {
  const [named] = text.understand("but tech de co").certifications;
  expect(named?.title).toBe("BUT Techniques de commercialisation");
});

test.each([
  ["aprentissage coiffure", ["D1202"]],
  ["alternence boulangerie", ["D1102"]],
])("%j has its typo in a word of looking: no name is looked for", (q, romes) => {
  expect(text.understand(q)).toMatchObject({ exact: romes, free: [] });
});

test("a trade whose name is made of common words is that trade: la poste, l'auto-école", () => {
  expect(exact("la poste")).toEqual(["M1603"]);
  expect(text.understand("auto-école")).toMatchObject({ exact: ["K2110"], interest: null });
});

test.each([
  ["bts mco metz", ["bts", "mco"]],
  ["BTS SIO SLAM à Metz", ["bts", "sio", "slam"]],
  ["cap aepe", ["cap", "aepe"]],
  ["alternance rh", ["rh"]],
  ["vendeur but", []],
  ["boulanger à metz", []],
  ["tech de co", []],
])("of %j, %j are written in capitals", (q, acronyms) => {
  expect(text.understand(q).acronyms).toEqual(acronyms);
});

test.each(["nature et sanzot", "nature & sanzot", "sport et sanzot"])(
  "%j joins a wish to a word nobody knows, as names do: it is no wish",
  (q) => {
    expect(text.understand(q)).toMatchObject({ interest: null, exact: [] });
  },
);

test("a wish that is said as one is a wish, whatever else is said", () => {
  expect(text.understand("travailler dans la nature et zzyzx").interest).toBe("travailler dans la nature");
});
