import { expect, test } from "vitest";
import type { Day } from "../../domain/index.ts";
import { readHires } from "../backtest-files.ts";
import { REFERENCE, readFileAs, temporaryFile } from "../testing.ts";

test("an occupation has hires in an activity; a negative count or a wrong code is refused", async () => {
  const { format, records, refused } = await readFileAs("hires", new URL("./sample.csv", import.meta.url));
  expect(format).toBe("hires-rome-naf");
  expect(records).toEqual([
    { rome: "D1102", naf: "1071C", hires: 120 },
    { rome: "D1106", naf: "1071C", hires: 40 },
  ]);
  expect(refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([
    [4, "hirings"],
    [5, "rome_id"],
  ]);
});

test("a backtest refuses it: no establishment is named in it", async () => {
  const path = temporaryFile("rome-naf.csv", "rome_id,naf_id,hirings\nD1102,1071C,3\n");
  const reading = readHires(path, { reference: REFERENCE, today: "2026-05-01" as Day });
  await expect(reading[Symbol.asyncIterator]().next()).rejects.toThrow(
    "got hires-rome-naf, expected hires by establishment and month",
  );
});
