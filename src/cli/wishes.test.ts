import { expect, test } from "vitest";
import { type OrientationRecords, parseUai, type Snapshot, type WishTally } from "../domain/index.ts";
import { wishesCommand } from "./wishes.ts";

const TALLY: WishTally = {
  source: "affelnet-wishes",
  platform: "affelnet",
  code: "1",
  academie: "Nancy-Metz",
  uai: parseUai(`0570000${letterOf("0570000")}`),
  title: "CAP d’exemple",
  mef: "2411000021",
  key: null,
  wishes: 3,
};
const CORSICA = parseUai(`7200000${letterOf("7200000")}`);
const TALLIES = [
  TALLY,
  { ...TALLY, code: "2", title: "Bac pro d’exemple", mef: null, wishes: 4 },
  { ...TALLY, academie: "Corse", uai: CORSICA, wishes: 2 },
];

function letterOf(digits: string): string {
  return "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(Number(digits) % 23);
}

async function run(tallies: readonly WishTally[], ...args: string[]) {
  let out = "";
  let closed = 0;
  const snapshot = {
    wishTallies: async function* () {
      yield tallies;
    },
  } as unknown as Snapshot & OrientationRecords;
  const store = {
    read: <T>(visit: (all: typeof snapshot) => Promise<T>) => visit(snapshot),
    close: async () => void closed++,
  };
  const command = wishesCommand({ openStore: async () => store, stdout: { write: (text) => (out += text) } });
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync(args, { from: "user" });
  expect(closed).toBe(1);
  return out;
}

test.each([
  ["academie", ["Nancy-Metz", 1, 7], ["Corse", 1, 2]],
  ["departement", ["57", 1, 7], ["2B", 1, 2]],
  ["school", [TALLY.uai, 1, 7], [CORSICA, 1, 2]],
  ["training", ["2411000021", 2, 5], ["Bac pro d’exemple", 1, 4]],
] as const)("counts the wishes by %s, the most wished first", async (by, ...expected) => {
  const counts = JSON.parse(await run(TALLIES, "--by", by, "--json")) as {
    key: string;
    schools: number;
    wishes: number;
  }[];
  expect(counts.map(({ key, schools, wishes }) => [key, schools, wishes])).toEqual(expected);
});

test("prints a line each, or says how to count some", async () => {
  expect(await run(TALLIES)).toBe(
    "       7 wishes      1 schools  Nancy-Metz\n       2 wishes      1 schools  Corse\n",
  );
  expect(await run([])).toContain("binome import wishes <file>");
});

test("an unknown group is wrong usage", async () => {
  await expect(run(TALLIES, "--by", "pays")).rejects.toThrow();
});
