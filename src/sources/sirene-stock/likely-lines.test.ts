import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, REFERENCE } from "../testing.ts";
import { sireneStock } from "./index.ts";
import { likelyLines } from "./likely-lines.ts";
import { COLUMNS } from "./schema.ts";

/** Every column, in some order, with one more that may hold the same letters. */
const header = (order: readonly number[]) =>
  order.map((at) => [...COLUMNS, "indiceRepetitionEtablissement"][at] as string);

const cells = {
  siret: fc.constantFrom("00000001800010", "00000002600013", "1"),
  statutDiffusionEtablissement: fc.constantFrom("O", "P"),
  trancheEffectifsEtablissement: fc.constantFrom("NN", "00", "01", "12", ""),
  indiceRepetitionEtablissement: fc.constantFrom("", "A", "F", "O"),
  libelleVoieEtablissement: fc.constantFrom("DU TEST", '"DU TEST, A, O"', ""),
  codePostalEtablissement: fc.constant("57000"),
  codeCommuneEtablissement: fc.constant("57463"),
  etatAdministratifEtablissement: fc.constantFrom("A", "F"),
  activitePrincipaleEtablissement: fc.constant("10.71C"),
  nomenclatureActivitePrincipaleEtablissement: fc.constantFrom("NAFRev2", "NAP"),
  caractereEmployeurEtablissement: fc.constantFrom("O", "N", ""),
};

async function* pieces(text: string, size: number) {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

test("leaves out no record that reading every line finds, whatever the order of the columns; lines keep their numbers", async () => {
  const order = fc.shuffledSubarray([...COLUMNS.keys(), COLUMNS.length], { minLength: COLUMNS.length + 1 });
  const rows = fc.array(fc.record(cells), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      order,
      rows,
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 400 }),
      async (at, all, end, size) => {
        const columns = header(at);
        const lines = all.map((row) =>
          columns.map((column) => (row as Record<string, string>)[column] ?? "").join(","),
        );
        const text = [columns.join(","), ...lines].join(end);
        const read = (chunks: AsyncIterable<string>) => collect(sireneStock.records(chunks, { reference: REFERENCE }));
        // The first column is never one of the cells that are looked for.
        fc.pre(!["A", "O", "F"].some((letter) => lines.some((line) => line.startsWith(`${letter},`))));
        expect(await read(likelyLines(pieces(text, size)))).toEqual(await read(pieces(text, size)));
      },
    ),
    { numRuns: 60 },
  );
});

test("empties the lines of who closed, or employs nobody", async () => {
  const text = "a,b,c,d\nO,01,A,x\nx,O,01,A\nx,O,01,F\nx,O,NN,A,N\nx,O,NN,A,O\n";
  expect((await collect(likelyLines(pieces(text, 7)))).join("").split("\n")).toEqual([
    "a,b,c,d",
    "O,01,A,x",
    "x,O,01,A",
    "",
    "",
    "x,O,NN,A,O",
    "",
  ]);
});
