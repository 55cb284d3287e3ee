import { expect, test } from "vitest";
import { NO_WISH_QUERY, parseCfd, parseInseeCode, parseRncpCode, parseRomeCode, parseUai } from "../domain/index.ts";
import { METZ_SCHOOL, NANCY_SCHOOL, orientationOf, training, wish } from "./testing.ts";

const asked = (fields: Partial<typeof NO_WISH_QUERY>) => ({ ...NO_WISH_QUERY, ...fields });
const NANCY = { label: "Nancy", postcode: "54000", insee: parseInseeCode("54395"), lat: 48.69, lon: 6.18 };
const GLASS = [training("metz"), training("nancy", { place: NANCY })];

test("the catalogue's key is certain", async () => {
  const { match } = await orientationOf({ trainings: [training("099001P01-57463#L01")] });
  expect(match(asked({ key: "099001P01-57463#L01" }))).toMatchObject({
    rule: "key",
    confidence: "certain",
    training: { id: "099001P01-57463#L01" },
  });
});

test("so is a code that the training carries", async () => {
  const wishes = [{ platform: "affelnet" as const, code: "571", url: null }];
  const { match, romesOf } = await orientationOf({ trainings: [training("metz", { wishes })] });
  expect(match(asked({ affelnet: "571" }))).toMatchObject({ rule: "wish-code", confidence: "certain" });
  expect(romesOf("affelnet:571")).toEqual(["B1602"]);
});

test("else the school and the certification, the nearest place first", async () => {
  const { match } = await orientationOf({ trainings: GLASS });
  const query = { uai: METZ_SCHOOL, cfd: parseCfd("50099901") };
  expect(match(asked({ ...query, insee: parseInseeCode("54395") }))).toMatchObject({
    rule: "school-certification",
    confidence: "high",
    training: { id: "nancy" },
  });
  expect(match(asked({ ...query, postcode: "57000" })).training?.id).toBe("metz");
});

test("a MEF code says the certification: its middle is the end of the diploma's code", async () => {
  const { match } = await orientationOf({ trainings: GLASS });
  expect(match(asked({ uai: METZ_SCHOOL, mef: "2419990131" })).rule).toBe("school-certification");
  expect(match(asked({ uai: METZ_SCHOOL, mef: "9999990131" })).rule).toBe("none");
});

test("else the school and the title", async () => {
  const { match } = await orientationOf({
    trainings: GLASS,
    wishes: [wish("1", { title: "CAP Exemple de verrerie" })],
  });
  expect(match(asked({ parcoursup: "1" }))).toMatchObject({ rule: "school-title", confidence: "high" });
});

test("else the certification, wherever it is taught: by its code, else by its title", async () => {
  const { match } = await orientationOf({ trainings: GLASS });
  const elsewhere = { uai: NANCY_SCHOOL };
  expect(match(asked({ ...elsewhere, rncp: parseRncpCode("RNCP99001") }))).toMatchObject({
    rule: "certification-code",
    confidence: "medium",
    training: null,
    romes: ["B1602"],
  });
  expect(match(asked({ ...elsewhere, title: "CAP Exemple de verrerie" })).rule).toBe("certification-title");
});

test("a school that teaches something else as far as we know is where most of its trainings are", async () => {
  const trainings = [
    training("nancy", { place: NANCY }),
    training("metz"),
    training("metz-2", { title: "AUTRE (CAP)" }),
  ];
  const { match } = await orientationOf({ trainings });
  const unknown = { title: "Sculpture sur exemple" };
  expect(match(asked({ ...unknown, uai: METZ_SCHOOL })).place?.label).toBe("Metz");
  expect(match(asked({ ...unknown, uai: METZ_SCHOOL, postcode: "54000" })).place?.label).toBe("Nancy");
  expect(match(asked({ ...unknown, uai: NANCY_SCHOOL })).place).toBeNull();
});

test("else the words of the title, and that is not sure; else nothing, and that is no error", async () => {
  const { match } = await orientationOf({
    understand: (words) => (words === "souffler verre" ? [parseRomeCode("B1602")] : []),
  });
  expect(match(asked({ title: "Souffler le verre" }))).toMatchObject({ rule: "title-words", confidence: "low" });
  expect(match(asked({ parcoursup: "404" }))).toMatchObject({
    rule: "none",
    confidence: "none",
    romes: [],
    wish: null,
  });
});

test("certifications that replaced one another count as the same, with all their occupations", async () => {
  const newer = training("newer", {
    cfd: parseCfd("50099902"),
    rncp: null,
    title: "VERRE (CAP)",
    romes: [parseRomeCode("H2801")],
  });
  const older = training("older", { school: { name: "Autre", siret: null, uai: NANCY_SCHOOL } });
  const { match } = await orientationOf({
    trainings: [older, newer],
    successions: [{ older: "50099901", newer: "50099902" }],
  });
  const found = match(asked({ uai: METZ_SCHOOL, cfd: parseCfd("50099901") }));
  expect(found).toMatchObject({ rule: "school-certification", training: { id: "newer" } });
  expect(found.romes.toSorted()).toEqual(["B1602", "H2801"]);
});

test("a training that is not published is not found, but says what its certification leads to", async () => {
  const { match } = await orientationOf({ trainings: [training("metz", { published: false })] });
  expect(match(asked({ uai: METZ_SCHOOL, cfd: parseCfd("50099901") }))).toMatchObject({
    rule: "certification-code",
    training: null,
    romes: ["B1602"],
  });
});

test("what one map does not say another may; an Affelnet code is found with or without its académie", async () => {
  const affelnet = { platform: "affelnet", code: "NANCY-METZ/571" } as const;
  const { match } = await orientationOf({
    trainings: GLASS,
    wishes: [
      wish("", { ...affelnet, title: "CAP Exemple", school: { name: null, uai: null } }),
      wish("", { ...affelnet, source: "catalogue", session: null, cfd: parseCfd("50099901") }),
    ],
  });
  for (const code of ["571", "NANCY-METZ/571"]) {
    expect(match(asked({ affelnet: code }))).toMatchObject({
      rule: "school-certification",
      wish: { title: "CAP Exemple", cfd: "50099901" },
    });
  }
});

test("from a training to its wishes: apprenticeship first, then the school route", async () => {
  const title = "CAP Exemple de verrerie";
  const wishes = [wish("1", { title, route: "scolaire" }), wish("2", { title }), wish("3", { title: "CAP Boulanger" })];
  const { wishesOf } = await orientationOf({ trainings: [training("metz")], wishes });
  expect(wishesOf({ id: "metz", source: "catalogue" }).map(({ wish: { code } }) => code)).toEqual(["2", "1"]);
});

test("a school is known by its trainings, its wishes, or the files of wishes", async () => {
  const uai = parseUai("0990003R");
  const tally = {
    source: "voeux",
    platform: "affelnet" as const,
    code: "1",
    academie: "NANCY-METZ",
    uai,
    title: null,
    mef: null,
    key: null,
    wishes: 4,
  };
  const { school } = await orientationOf({ trainings: GLASS, wishTallies: [tally] });
  expect(school(METZ_SCHOOL)?.trainings).toHaveLength(2);
  expect(school(uai)).toMatchObject({ trainings: [], wishes: [{ code: "1", count: 4 }] });
  expect(school(parseUai("0990004S"))).toBeNull();
});

test("codes of before and of today of one certification find each other", async () => {
  const [older, newer] = [parseRncpCode("RNCP99001"), parseRncpCode("RNCP99002")];
  const renewals = { rncps: [older], cfds: [] };
  const certifications = [{ rncp: newer, cfd: null, title: "Exemple rénové", level: 3 as const, romes: [], renewals }];
  const taughtAs = (rncp: typeof older) => training(`as ${rncp}`, { rncp, cfd: null, title: `Selon ${rncp}` });
  for (const [sought, known] of [
    [older, newer],
    [newer, older],
  ] as const) {
    const { match } = await orientationOf({ trainings: [taughtAs(known)], certifications });
    const found = match(asked({ uai: METZ_SCHOOL, rncp: sought }));
    expect(found).toMatchObject({ rule: "school-certification", training: { id: `as ${known}` } });
  }
});
