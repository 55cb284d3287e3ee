import { type Interest, parseRomeCode } from "../domain/index.ts";
import { readTable } from "./table.ts";

/** What people would like to do at work, and the older codes of the trades it leads to. */
export function loadInterests(): readonly Interest[] {
  return readTable("interests.csv", ["interest", "romes", "words"]).map(({ interest, romes, words }) => ({
    label: interest,
    romes: romes.split(",").map((code) => parseRomeCode(code)),
    words: words.split("|"),
  }));
}
