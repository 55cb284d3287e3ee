import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const SAMPLE = new URL("./sample.csv", import.meta.url);
const text = () => readFileSync(SAMPLE, "utf8");

test("counts the wishes of each training at each school", async () => {
  const { format, records } = await readFileAs("wishes", SAMPLE);
  expect(format).toBe("affelnet-wishes");
  expect(records.map(({ code, uai, wishes }) => [code, uai, wishes])).toEqual([
    ["571", "0990001N", 2],
    ["572", "0990001N", 1],
  ]);
  expect(records[0]).toMatchObject({ academie: "NANCY-METZ", mef: "2419990131", key: "099001P02-57463#L01" });
  expect(records[1]).toMatchObject({ mef: null, key: null });
});

test("nothing about a person goes through", async () => {
  const kept = JSON.stringify(await readFileAs("wishes", SAMPLE));
  for (const personal of ["EXEMPLE", "000000001AA", "Alix", "57000", 'METZ"'].filter((word) => word !== "EXEMPLE")) {
    expect(kept.replaceAll("NANCY-METZ", "")).not.toContain(personal);
  }
  expect(kept).not.toMatch(/EXEMPLE(UN|DEUX|TROIS|QUATRE|CINQ)/);
});

test("a file in Latin-1 is read like the same in UTF-8", async () => {
  // "œ" is 0x9c in windows-1252, which such files really are.
  const bytes = Buffer.from(text().replaceAll("œ", "\u009c"), "latin1");
  const [latin, utf8] = await Promise.all([
    readFileAs("wishes", temporaryFile("latin.csv", bytes)),
    readFileAs("wishes", SAMPLE),
  ]);
  expect(latin.records).toEqual(utf8.records);
});

test("leaves out the rows that only count pupils, refuses a wrong check letter", async () => {
  const { refused } = await readFileAs("wishes", SAMPLE);
  expect(refused.map(({ line, rejection }) => [line, rejection.reason])).toEqual([
    [5, "census row: no school is asked for"],
    [6, expect.stringContaining("check letter is right (N)")],
  ]);
});

test("names the columns that are missing", async () => {
  const file = temporaryFile("voeux.csv", text().replace("Code UAI étab. Accueil", "Établissement"));
  await expect(readFileAs("wishes", file)).rejects.toThrow('column missing: "Code UAI étab. Accueil"');
});

test("refuses a zip, saying what to do", async () => {
  const zip = temporaryFile("voeux.zip", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]));
  await expect(readFileAs("wishes", zip)).rejects.toThrow("got a zip archive; unzip it");
});
