import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const read = (...wishes: readonly object[]) =>
  readFileAs("wish-map", temporaryFile("wishes.ndjson", wishes.map((wish) => JSON.stringify(wish)).join("\n")));

test("a wish needs its platform and its code; the rest may be left out", async () => {
  const { format, records } = await read({ platform: "parcoursup", code: "99001" });
  expect(format).toBe("native-wish-map");
  expect(records).toMatchObject([{ source: "native", school: { name: null, uai: null }, place: null, route: null }]);
});

test("refuses an unknown platform, a wrong check letter and a MEF that is none", async () => {
  const { refused } = await read(
    { platform: "ailleurs", code: "1" },
    { platform: "affelnet", code: "1", school: { uai: "0990001A" } },
    { platform: "affelnet", code: "1", mef: "24" },
  );
  expect(refused.map(({ rejection }) => rejection.field)).toEqual(["platform", "school.uai", "mef"]);
});
