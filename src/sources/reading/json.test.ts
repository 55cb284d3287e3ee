import { expect, test } from "vitest";
import { collect, REFERENCE } from "../testing.ts";
import { jsonFormat } from "./json.ts";

const format = jsonFormat<"places">({
  name: "test",
  kind: "places",
  marks: [],
  toDomain: (raw) => raw as never,
});

async function* chunks(text: string, size: number) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

function read(text: string, size = 7) {
  return collect(format.records(chunks(text, size), { reference: REFERENCE }));
}

test("gives each element with the line on which it starts", async () => {
  const records = await read('[\n{"a":\n"{"},\n{"b":[{}]}\n]\n');
  expect(records).toEqual([
    { line: 2, record: { a: "{" }, gathers: 1 },
    { line: 4, record: { b: [{}] }, gathers: 1 },
  ]);
});

test("reads the array within an envelope and leaves the rest", async () => {
  const records = await read('{"resultats":[{"a":1}],\n"filtresPossibles":[{"filtre":"x"}]}', 1000);
  expect(records).toEqual([{ line: 1, record: { a: 1 }, gathers: 1 }]);
});

test.each([
  ["is cut", '[{"a":1},\n{"b":', "got a JSON that stops before its end, at line 2"],
  ["has a comma too many", '[{"a":1},\n,]', "wrong JSON at line 2"],
  ["goes on after its end", '[{"a":1}]\n[{"b":2}]', "at line 2"],
])("refuses a file that %s", async (_, text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("refuses an endless record before it fills the memory", async () => {
  async function* endless() {
    yield '[{"a":"';
    for (;;) yield "x".repeat(1 << 16);
  }
  await expect(collect(format.records(endless(), { reference: REFERENCE }))).rejects.toThrow(
    "a record longer than 8388608 characters at line 1",
  );
});
