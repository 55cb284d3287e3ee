import { expect, test } from "vitest";
import type { ImportKind } from "./format.ts";
import { FORMATS, IMPORT_KINDS } from "./formats.ts";
import { readHead } from "./head.ts";
import { recognise } from "./recognise.ts";

const recognised = (kind: ImportKind, text: string) => recognise(kind, readHead(text)).name;

test("every format bears the kind under which it is listed, and its own name", () => {
  for (const kind of IMPORT_KINDS) for (const format of FORMATS[kind]) expect(format.kind).toBe(kind);
  const all = IMPORT_KINDS.flatMap((kind) => FORMATS[kind].map(({ name }) => name));
  expect(new Set(all).size).toBe(all.length);
});

test("knows a format that misses a column, so that the column can be named", () => {
  expect(recognised("occupations", "code_rome,libelle_rome\nA1999,x\n")).toBe("rome-v4");
});

test("says which kind a file is, when it is of another", () => {
  const offer = '{"id":"1","source":"s","title":"t","employer":{},"place":{},"contract":{}}';
  expect(() => recognised("trainings", offer)).toThrow('got native-offers, expected trainings: import it as "offers"');
});

test("gives JSON lines the benefit of the doubt: each is then refused with its reason", () => {
  expect(recognised("trainings", '{"name":"?"}')).toBe("native-trainings");
});

test("says what it saw and what it knows of a file that is none of ours", () => {
  expect(() => recognised("places", "nom,prix\npain,1\n")).toThrow(
    "format not recognised: got a table with the columns nom, prix; expected one of native-places, laposte-hexasmal.",
  );
});

test("hires by occupation and activity are no list of occupations", () => {
  expect(() => recognised("occupations", "naf,hires\n0111Z,3\n")).toThrow("format not recognised");
});
