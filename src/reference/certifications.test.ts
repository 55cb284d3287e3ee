import { expect, test } from "vitest";
import type { Certification } from "../domain/index.ts";
import { parseCfd, parseRncpCode, parseRomeCode } from "../domain/index.ts";
import { indexCertifications, loadCertificationTable } from "./certifications.ts";
import { indexOccupations, loadOccupationTables } from "./occupations.ts";

const table = loadCertificationTable();
const { canonical } = indexOccupations(loadOccupationTables(), []);
const known = indexCertifications(table, [], canonical);

const certification = (rncp: string | null, cfd: string | null, romes: string[], rest = {}): Certification => ({
  rncp: rncp === null ? null : parseRncpCode(rncp),
  cfd: cfd === null ? null : parseCfd(cfd),
  title: "",
  level: null,
  romes: romes.map((code) => parseRomeCode(code)),
  ...rest,
});

test("at least 150 certifications, each with a title, a level, a code and older ROME codes", () => {
  expect(table.length).toBeGreaterThanOrEqual(150);
  for (const it of table) {
    expect(it.title).not.toBe("");
    expect(it.rncp ?? it.cfd, it.title).not.toBeNull();
    expect(it.romes.length, it.title).toBeGreaterThan(0);
    for (const rome of it.romes) expect(canonical(rome), it.title).toBe(rome);
  }
});

test("no certification is there twice", () => {
  const pairs = table.map((it) => `${it.rncp} ${it.cfd}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test.each([
  ["CAP ", 3],
  ["BP ", 4],
  ["Bac pro ", 4],
  ["BTS ", 5],
  ["BUT ", 6],
  ["Licence pro ", 6],
  ["Master ", 7],
  ["Ingénieur ", 7],
])("every %s prepares level %i", (start, level) => {
  const named = table.filter((it) => it.title.startsWith(start));
  expect(named.length).toBeGreaterThan(0);
  for (const it of named) expect(it.level, it.title).toBe(level);
});

test("a certification is found by either of its codes", () => {
  const byRncp = known.byRncp(parseRncpCode("RNCP37537"));
  expect(byRncp).toMatchObject({ title: "CAP Boulanger", level: 3, romes: ["D1102"] });
  expect(known.byCfd(parseCfd("50022137"))).toEqual(byRncp);
  expect(known.byRncp(parseRncpCode("RNCP999999"))).toBeNull();
  expect(known.byCfd(parseCfd("00000000"))).toBeNull();
});

test("an RNCP shared by three options gives all their occupations, the start of their titles and no single CFD", () => {
  const found = known.byRncp(parseRncpCode("RNCP19117"));
  expect(found).toMatchObject({ title: "Bac pro Maintenance des véhicules", level: 4, cfd: null });
  expect([...(found?.romes ?? [])].sort()).toEqual(["I1604", "I1607"]);
});

test("titles that share no start leave the first one whole", () => {
  expect(known.byRncp(parseRncpCode("RNCP35697"))?.title).toMatch(/^Bac pro Technicien (d'usinage|en réalisation)/);
});

test("an imported title, level and occupations take the place of ours; newer codes become older ones", () => {
  const imported = certification("RNCP37537", "50022137", ["A1102", "A9999"], { title: "Boulanger (CAP)", level: 4 });
  const found = indexCertifications(table, [imported], canonical).byRncp(parseRncpCode("RNCP37537"));
  expect(found).toMatchObject({ title: "Boulanger (CAP)", level: 4, romes: ["A1101"] });
});

test("what an import leaves empty stays ours", () => {
  const imported = certification("RNCP37537", "50022137", []);
  const found = indexCertifications(table, [imported], canonical).byCfd(parseCfd("50022137"));
  expect(found).toMatchObject({ title: "CAP Boulanger", level: 3, romes: ["D1102"] });
});

test("a renewed RNCP without occupations takes those of the certification that had the same CFD", () => {
  const renewed = certification("RNCP900001", "50022137", []);
  const found = indexCertifications(table, [renewed], canonical);
  expect(found.byRncp(parseRncpCode("RNCP900001"))).toMatchObject({ romes: ["D1102"], cfd: "50022137" });
  expect(found.byCfd(parseCfd("50022137"))?.rncp).toBeNull();
});

test("one file gives codes and another occupations: together they make one certification", () => {
  const codes = certification("RNCP900002", "99900002", [], { title: "Un titre", level: 5 });
  const occupations = certification("RNCP900002", null, ["D1102", "D1104"]);
  const found = indexCertifications(table, [codes, occupations], canonical);
  const expected = { title: "Un titre", level: 5, romes: ["D1102", "D1104"] };
  expect(found.byRncp(parseRncpCode("RNCP900002"))).toMatchObject(expected);
  expect(found.byCfd(parseCfd("99900002"))).toMatchObject(expected);
});

test("a register number that nothing names any more gives what it was renewed as", () => {
  const renewals = { rncps: [parseRncpCode("RNCP99001")], cfds: [] };
  const found = indexCertifications(table, [certification("RNCP99002", null, ["D1102"], { renewals })], canonical);
  expect(found.byRncp(parseRncpCode("RNCP99001"))).toEqual(found.byRncp(parseRncpCode("RNCP99002")));
  expect(found.byRncp(parseRncpCode("RNCP99001"))).toMatchObject({ rncp: "RNCP99002", romes: ["D1102"], renewals });
});
