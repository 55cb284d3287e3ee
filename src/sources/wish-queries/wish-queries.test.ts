import { expect, test } from "vitest";
import { collect, temporaryFile } from "../testing.ts";
import { readWishRows } from "./index.ts";

const KNOWN = ["id", "parcoursup", "title"];
const read = (content: string | Uint8Array) =>
  collect(readWishRows(temporaryFile("voeux.csv", content), KNOWN, ["parcoursup", "title"]));

test("reads the known columns only, empty and « - » left out", async () => {
  expect(await read("id;nom;parcoursup;title\n1;EXEMPLE;99001;-\n2;EXEMPLE;;CAP Verre\n")).toEqual([
    { line: 2, fields: { id: "1", parcoursup: "99001" } },
    { line: 3, fields: { id: "2", title: "CAP Verre" } },
  ]);
});

test("reads Latin-1", async () => {
  const [row] = await read(Buffer.from("id,title\n1,Métiers du verre\n", "latin1"));
  expect(row?.fields.title).toBe("Métiers du verre");
});

test("refuses a file in which no column says which wish a line is, and a zip", async () => {
  await expect(read("id;nom\n1;x\n")).rejects.toThrow(
    "got the columns id, nom, expected one at least of parcoursup, title",
  );
  await expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).rejects.toThrow("zip archive");
});
