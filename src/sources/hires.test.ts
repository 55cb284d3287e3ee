import { expect, test } from "vitest";
import type { Day, Hires } from "../domain/index.ts";
import { readEstablishments, readHires } from "./backtest-files.ts";
import { FORMATS } from "./formats.ts";
import { spreadOverYear } from "./hires-yearly/spread.ts";
import { openSource } from "./reading/index.ts";
import { recognise } from "./recognise.ts";
import { REFERENCE, readFileAs, temporaryFile } from "./testing.ts";

const SIRET = "00000003400017";
const TODAY = "2026-05-01" as Day;

async function imported(content: string, name = "hires.csv") {
  const file = await openSource(temporaryFile(name, content));
  const format = recognise("hires", file.head);
  const kept = [];
  const refused = [];
  for await (const parsed of format.records(file.text(), { reference: REFERENCE, today: TODAY })) {
    if ("record" in parsed) kept.push(parsed.record as Hires);
    else refused.push([parsed.line, parsed.rejection.reason]);
  }
  return { format: format.name, kept, refused };
}

async function lenient(content: string, name = "hires.csv") {
  const parsed = [];
  const context = { reference: REFERENCE, today: TODAY };
  for await (const one of readHires(temporaryFile(name, content), context)) parsed.push(one);
  return parsed.flatMap((one) => ("record" in one ? [one.record] : []));
}

test("has three formats of hires of establishments, and one of occupations by activity", () => {
  expect(FORMATS.hires.map(({ name }) => name)).toEqual([
    "hires-csv",
    "hires-contracts",
    "hires-yearly",
    "hires-rome-naf",
  ]);
});

test("reads counts by establishment and month", async () => {
  const { format, kept, refused } = await imported(`siret,month,hires\n${SIRET},2025-09,2\n${SIRET},2025-10,0\n`);
  expect([format, refused]).toEqual(["hires-csv", []]);
  const common = { establishment: SIRET, declared: null, alternance: true, postcode: null };
  expect(kept).toEqual([
    { ...common, month: "2025-09", hires: 2 },
    { ...common, month: "2025-10", hires: 0 },
  ]);
});

test("keeps the day on which hires were declared", async () => {
  const { kept } = await imported(`siret,month,hires,declared\n${SIRET},2025-09,2,2025-11-03\n${SIRET},2025-10,1,\n`);
  expect(kept.map(({ declared }) => declared)).toEqual(["2025-11-03", null]);
});

test("refuses, line by line, a future month, a negative count, a wrong SIRET, a declaration before the month", async () => {
  const { kept, refused } = await imported(
    `siret,month,hires,declared\n${SIRET},2026-06,1,\n${SIRET},2025-09,-1,\n00000003400018,2025-09,1,\n${SIRET},2025-09,1,2025-08-31\n${SIRET},2025-9,1,\n`,
  );
  expect(kept).toEqual([]);
  expect(refused).toEqual([
    [2, "month: expected a month that is not in the future, 2026-05 at the latest"],
    [3, "hires: expected a whole number from 0 to 9999"],
    [4, "siret: expected a SIRET whose check digit is right (Luhn)"],
    [5, "declared: expected a day in 2025-09 or after it"],
    [6, "month: expected a month, as YYYY-MM"],
  ]);
});

const CONTRACTS = `SIRET;Date debut contrat;Type contrat;Code postal
${SIRET};01/09/2025;11;57000
${SIRET};01/09/2025;11;57000
${SIRET};2025-09-15;12;57000
${SIRET};2025-09-20;21;57000
`;

test("counts contracts of types 11 and 12, and keeps the others apart", async () => {
  const { format, kept } = await imported(CONTRACTS);
  expect(format).toBe("hires-contracts");
  expect(kept.map(({ month, hires, alternance, postcode }) => [month, hires, alternance, postcode])).toEqual([
    ["2025-09", 3, true, "57000"],
    ["2025-09", 1, false, "57000"],
  ]);
});

test("spreads yearly totals along the school year, and never past today", async () => {
  const { format, kept, refused } = await imported(
    `{"siret":"${SIRET}","contrats_par_annee":{"2024":3,"2025":0,"2026":2}}\n{"siret":"${SIRET}","contrats_par_annee":{"2027":1}}\n{"siret":"${SIRET}","contrats_par_annee":{"2024":-1}}\n`,
    "hires.ndjson",
  );
  expect(format).toBe("hires-yearly");
  const of = (year: string) => kept.filter(({ month }) => month.startsWith(year));
  expect(of("2024").reduce((sum, { hires }) => sum + hires, 0)).toBe(3);
  expect(of("2025").map(({ month, hires }) => [month, hires])).toEqual([["2025-01", 0]]);
  expect(of("2026").every(({ month }) => month <= "2026-05")).toBe(true);
  expect(refused.map(([line]) => line)).toEqual([2, 3]);
});

test("puts the one contract of a year in September, and keeps every total", () => {
  expect(spreadOverYear(1).indexOf(1)).toBe(8);
  for (let total = 0; total < 60; total++) {
    expect(spreadOverYear(total, 5).reduce((a, b) => a + b, 0)).toBe(total);
  }
});

test("refuses a file of hires imported as something else", async () => {
  const path = temporaryFile("hires.csv", `siret,month,hires\n${SIRET},2025-09,2\n`);
  await expect(readFileAs("establishments", path)).rejects.toThrow('import it as "hires"');
});

test("in a backtest, takes any identifier under any header, in each format", async () => {
  expect((await lenient("part,month,hires\nA-1,2025-09,2\n"))[0]?.establishment).toBe("A-1");
  expect((await lenient("month,hires,serie\n2025-09,2,x\n"))[0]?.establishment).toBe("x");
  expect((await lenient("siret,month,hires\n123,2025-09,2\n"))[0]?.establishment).toBe("123");
  expect((await lenient(CONTRACTS.replaceAll(SIRET, "shop").replace("SIRET", "Id")))[0]?.establishment).toBe("shop");
  const yearly = await lenient('{"id":7,"contrats_par_annee":{"2023":2}}\n', "hires.ndjson");
  expect(yearly.map(({ establishment }) => establishment)).toContain("7");
});

test("reads what establishments are, under the names that files give", async () => {
  const csv = temporaryFile(
    "e.csv",
    "id;codenaf;trancheeffectif;codepostal;dateCreation\na;10.71C;03;57000;2021-03-15\n",
  );
  const traits = [];
  for await (const one of readEstablishments(csv)) traits.push(one);
  expect(traits).toEqual([{ establishment: "a", naf: "1071C", size: "03", departement: "57", created: "2021-03" }]);
  const native = temporaryFile(
    "e.ndjson",
    '{"siret":"b","naf":"1071C","place":{"insee":"2A004"}}\n{"name":"nobody"}\n',
  );
  const read = [];
  for await (const one of readEstablishments(native)) read.push(one);
  expect(read).toEqual([{ establishment: "b", naf: "1071C", size: null, departement: "2A", created: null }]);
});
