import { expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import { collect, REFERENCE } from "../testing.ts";
import { csvFormat } from "./csv.ts";

const format = csvFormat<"places", "a" | "b">({
  name: "test",
  kind: "places",
  columns: ["a", "b"],
  toDomain: (row) => {
    if (row.a === "wrong") throw new InvalidValue("a", row.a, "anything else");
    return { ...row } as never;
  },
});

async function* one(text: string) {
  yield text;
}

function read(text: string) {
  return collect(format.records(one(text), { reference: REFERENCE }));
}

test.each([",", ";", "|", "\t"])("reads columns by name, in any order, separated by %j", async (delimiter) => {
  const text = ["b,x,a", "1,2,3"].join("\n").replaceAll(",", delimiter);
  expect(await read(text)).toEqual([{ line: 2, record: { a: "3", b: "1" }, gathers: 1 }]);
});

test("a cell may hold quotes, the delimiter and line ends; the lines that follow keep their number", async () => {
  const rows = await read('a,b\n"x, ""y""\nz",1\n4" tube,2\n');
  expect(rows).toEqual([
    { line: 2, record: { a: 'x, "y"\nz', b: "1" }, gathers: 1 },
    { line: 4, record: { a: '4" tube', b: "2" }, gathers: 1 },
  ]);
});

test("blank lines are no rows, and those that follow keep their number", async () => {
  expect((await read("a,b\n\n1,2\n\n\n3,4\n")).map(({ line }) => line)).toEqual([3, 6]);
});

test("a row that is too short or wrong is refused alone, with its line", async () => {
  const rows = await read("a,b\n1\nwrong,2\n3,4\n");
  expect(rows).toMatchObject([
    { line: 2, rejection: { reason: "row: expected 2 cells", got: "1 cells" } },
    { line: 3, rejection: { reason: "a: expected anything else", got: "wrong" } },
    { line: 4, record: { a: "3", b: "4" } },
  ]);
});

test("a missing column refuses the file and is named", async () => {
  await expect(read("a,c\n1,2\n")).rejects.toThrow('column missing: "b"; got a, c.');
});

test("a quote that is never closed refuses the file", async () => {
  await expect(read('a,b\n1,2\n"3,4\n')).rejects.toThrow(/wrong CSV: .* quote at line 3/);
});

test("a row longer than a million characters refuses the file", async () => {
  await expect(read(`a,b\n1,${"x".repeat(1 << 21)}\n`)).rejects.toThrow(/wrong CSV: .* at line 2/);
});
