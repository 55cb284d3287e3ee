import { expect, test } from "vitest";
import { parseCfd, parseInseeCode } from "../domain/index.ts";
import { insertion, METZ_SCHOOL, orientationOf, training } from "./testing.ts";

const ABOUT = { uai: METZ_SCHOOL, cfd: parseCfd("50099901"), rncp: null, insee: parseInseeCode("57463") };
const SCHOOL = insertion("school", {
  scope: { kind: "school", uai: METZ_SCHOOL },
  leavers: null,
  employmentRate: { 6: 81, 12: null, 18: null, 24: null },
  employed: { 6: null, 12: null, 18: null, 24: null },
  employedShare: 57,
});
const panelOf = async (...records: ReturnType<typeof insertion>[]) =>
  (await orientationOf({ trainings: [training("metz")], insertion: records })).insertionOf(ABOUT);

test("this school comes first", async () => {
  const { apprenticeship } = await panelOf(SCHOOL, insertion("region"));
  expect(apprenticeship).toMatchObject({ level: "school", rates: [{ months: 6, rate: 81 }], employedShare: 57 });
});

test("else this certification in its region, else in the nation, adding up the regions of one cohort", async () => {
  expect((await panelOf(insertion("region"))).apprenticeship).toMatchObject({
    level: "region",
    region: "44",
    rates: [{ months: 6, rate: 70, cohort: "2022-2023", leavers: 40 }],
  });
  const elsewhere = (id: string, region: string, employed: number) =>
    insertion(id, {
      scope: { kind: "region", region, cfd: ABOUT.cfd, mefstat: null },
      employed: { 6: employed, 12: null, 18: null, 24: null },
    });
  const { apprenticeship } = await panelOf(elsewhere("a", "11", 30), elsewhere("b", "84", 20));
  expect(apprenticeship).toMatchObject({ level: "nation", rates: [{ rate: 63, leavers: 80 }] });
});

test("never a rate under 20 leavers, and that is said", async () => {
  const few = insertion("region", { leavers: 19, employed: { 6: 15, 12: null, 18: null, 24: null } });
  expect(await panelOf(few)).toEqual({ apprenticeship: null, school: null, missing: "too-few" });
  expect(await panelOf()).toEqual({ apprenticeship: null, school: null, missing: "unpublished" });
});

test("each horizon comes from the newest cohort that was followed so long", async () => {
  const older = insertion("older", {
    cohort: "2020-2021",
    employmentRate: { 6: 60, 12: 61, 18: 62, 24: 63 },
  });
  const { apprenticeship } = await panelOf(older, insertion("newer"));
  expect(apprenticeship?.rates.map(({ months, cohort }) => [months, cohort])).toEqual([
    [6, "2022-2023"],
    [12, "2020-2021"],
    [18, "2020-2021"],
    [24, "2020-2021"],
  ]);
});

test("the school route stands beside, by the end of its code", async () => {
  const pupils = insertion("pupils", {
    route: "scolaire",
    scope: { kind: "region", region: "44", cfd: null, mefstat: "23220099901" },
  });
  expect(await panelOf(pupils)).toMatchObject({ apprenticeship: null, school: { route: "scolaire", level: "region" } });
});
