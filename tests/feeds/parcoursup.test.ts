import { expect, test } from "vitest";
import { fakeParcoursup, fakeRow, RECORDS, ROWS } from "./fake-parcoursup.ts";
import { cut, DOWN, HTML, json } from "./fake-server.ts";
import { runFeed } from "./run-feed.ts";

const run = (source: Awaited<ReturnType<typeof fakeParcoursup>>) => runFeed("parcoursup", source.settings);
const codes = (records: readonly unknown[]) => records.map((record) => (record as { code: string }).code);

test("reads the export of the sessions around this year; the newest says what a code asks for", async () => {
  const rows = [fakeRow(99001, "2025"), fakeRow(99001, "2026"), fakeRow(99002, "2025"), fakeRow(99003, "2020")];
  const { records } = await run(await fakeParcoursup(rows));
  expect(records).toMatchObject([
    { source: "parcoursup", code: "99001", session: 2026, route: "apprentissage", place: { insee: "57463" } },
    { code: "99002", session: 2025 },
  ]);
});

test("where the export is refused, lists the records of each year and département, which fit under the bound", async () => {
  const rows = [
    ...Array.from({ length: 250 }, (_, i) => fakeRow(i, "2026")),
    ...Array.from({ length: 130 }, (_, i) => fakeRow(1000 + i, "2026", null)),
  ];
  const source = await fakeParcoursup(rows, { exports: false });
  expect(new Set(codes((await run(source)).records)).size).toBe(380);
});

test("says so when a département alone has more than may be listed, rather than leave some out", async () => {
  const rows = Array.from({ length: 10_001 }, (_, i) => fakeRow(i, "2026"));
  const source = await fakeParcoursup(rows, { exports: false });
  await expect(run(source)).rejects.toMatchObject({ fault: "shape", message: expect.stringContaining("got 10001") });
});

test("ends with everything after an error, a page of the web and an export cut in its middle", async () => {
  const source = await fakeParcoursup([fakeRow(99001, "2026")]);
  source.spoil(RECORDS, DOWN);
  source.spoil(ROWS, HTML, (_, truth) => cut(truth));
  expect((await run(source)).records).toHaveLength(1);
});

test("fails when the daily quota is used up, and when the export ends with an error in its midst", async () => {
  const source = await fakeParcoursup(Array.from({ length: 30 }, (_, i) => fakeRow(i, "2026")));
  source.spoil(RECORDS, ...Array.from({ length: 5 }, () => json({ errorcode: 10005, message: "quota" }, 429)));
  await expect(run(source)).rejects.toMatchObject({ fault: "quota" });
  source.spoil(ROWS, json([fakeRow(1, "2026"), { error_code: "Timeout", message: "the query took too long" }]));
  await expect(run(source)).rejects.toThrow("got 2 records, expected the 30 that were announced");
});
