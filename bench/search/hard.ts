import { parseSearchParams } from "../../src/domain/index.ts";
import { measureOnce } from "../quantiles.ts";
import { named, told } from "./in-process.ts";
import type { Prepared } from "./prepare.ts";

const TWENTY =
  "D1101,D1102,D1103,D1104,D1106,D1212,D1214,G1602,G1603,K1304,K1302,N1103,M1203,M1607,H2902,F1603,I1604,J1501,M1805,D1401";

/** Questions that have much to look at: dense places, many occupations or all of them, no point to go from. */
const HARD = [
  {},
  { place: "Île-de-France" },
  { place: "Paris" },
  { place: "Paris", radius: "200" },
  { q: "BTS", place: "Paris" },
  { q: "vente", place: "Île-de-France" },
  { q: "vendeur", place: "Paris", radius: "100" },
  { romes: TWENTY, place: "Paris" },
  { romes: TWENTY, place: "Île-de-France" },
];
const TIMES = 3;
const EMPTY = 200;

/** The whole request of each hard question, by its name; then what an empty answer costs that says what has results instead. */
export function measureHard({ search, byWords }: Prepared, print: (line: string) => void): void {
  print("hard questions, the whole request, milliseconds of processor:");
  for (const raw of HARD) {
    const params = parseSearchParams(raw);
    // Answers of late are kept: a page one item shorter is another question, for as much work.
    const asked = Array.from({ length: 1 + TIMES }, (_, i) => ({ ...params, limit: params.limit - i }));
    const { processor } = measureOnce(asked, 1, (one) => search.searchBytes(one));
    const { trainings, offers, companies } = search.search({ ...params, limit: 1 });
    const found = [trainings, offers, companies].map((list) => list?.total).join(" + ");
    print(`  ${processor.toFixed(1)} ${named(params)} (${found} items)`);
  }
  // Nothing lies at the very point of a town hall, and a radius of 0 is never widened.
  const empty = byWords
    .slice(0, 2 * EMPTY)
    .map((params) => ({ ...params, radius: 0 }))
    .filter((params) => search.search({ ...params, limit: 1 }).instead !== undefined)
    .slice(0, EMPTY);
  const instead = measureOnce(empty, 0, (params) => search.searchBytes(params));
  print(`an empty answer, with what has results instead: ${told(instead)} (${empty.length} questions)`);
}
