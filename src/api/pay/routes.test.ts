import { expect, test } from "vitest";
import { parseDay } from "../../domain/index.ts";
import { fakeServer } from "../fake-server.ts";

const BORN_2007 = "/api/v1/pay?birthDate=2007-03-14&signedOn=2026-07-01&startsOn=2026-09-01";

test("gives the months, the years and the SMIC of a contract", async () => {
  const response = await (await fakeServer()).inject(`${BORN_2007}&months=24`);
  expect(response.statusCode).toBe(200);
  const body = response.json();
  expect(body.months).toHaveLength(24);
  expect(body.months[0]).toEqual({
    month: "2026-09",
    contractYear: 1,
    percent: 43,
    base: "smic",
    grossMonthly: 802.82,
    netMonthly: { min: 802.82, max: 802.82 },
    grossHourly: 5.29,
    rules: ["D6222-26"],
  });
  // The 21st birthday, on 14 March 2028, raises the last five months.
  expect(body.years.map((year: { grossTotal: number }) => year.grossTotal)).toEqual([9633.84, 12_359.66]);
  expect(body.smic).toEqual([{ from: "2026-06-01", hourly: 12.31, monthly: 1867.02 }]);
});

test.each([
  ["birthDate=2008-02-30&startsOn=2026-09-01", "birthDate"],
  ["birthDate=2014-03-14&startsOn=2026-09-01", "birthDate"],
  ["startsOn=2026-09-01", "birthDate"],
  ["birthDate=2007-03-14", "startsOn"],
  ["birthDate=2007-03-14&startsOn=2026-09-01&signedOn=2026-10-01", "signedOn"],
  ["birthDate=2007-03-14&startsOn=2026-09-01&months=60", "months"],
  ["birthDate=2007-03-14&startsOn=2026-09-01&salaire=1000", "salaire"],
  ["birthDate=1990-03-14&startsOn=2012-09-01", "startsOn"],
])("%s is a 400 that names %s", async (query, parameter) => {
  const response = await (await fakeServer()).inject(`/api/v1/pay?${query}`);
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ parameter, type: "urn:binome:problem:invalid-parameter" });
});

test("an imported SMIC counts from its day on, and no generation is needed", async () => {
  const rate = { region: "metropole", from: parseDay("2026-09-01"), centsPerHour: 1300 } as const;
  const app = await fakeServer({ search: () => null, smicAdditions: () => [rate] });
  expect((await app.inject(BORN_2007)).json().smic).toEqual([{ from: "2026-09-01", hourly: 13, monthly: 1971.67 }]);
});
