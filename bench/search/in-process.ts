import type { SearchParams } from "../../src/domain/index.ts";
import { listsOf, questionsOf, runLists } from "../../src/search/index.ts";
import { inTimes, inWords, type Measured, measureOnce } from "../quantiles.ts";
import type { Prepared } from "./prepare.ts";
import { byScan, byTrees, REFERENCE_QUESTIONS } from "./references.ts";

const WARM_UP = 500;

type Print = (line: string) => void;

/** The three lists without facets or text, beside what they are to be compared with; then the whole request. */
export function measureInProcess(world: Prepared, print: Print): void {
  measureLists("by distance", "p50 0.1, p99 0.3", world.byDistance, world, print);
  measureLists("by score", "p99 1.5", world.byScore, world, print);
  print("  the same asked of SQL, with the ratio to this index: npm run bench -- sql");
  const { search, byWords } = world;
  let bytes = 0;
  const whole = measureOnce(byWords, WARM_UP, (params) => {
    bytes += search.searchBytes(params).length;
  });
  print(`whole request: ${told(whole)} (budget p50 1, p99 5)`);
  print(`  ${Math.round(bytes / byWords.length / 1000)} kB on average; worst: ${named(whole.worst)}`);
  measurePart("without binômes", ["trainings", "offers", "companies"], whole, world, print);
  measurePart("binômes and what they need", ["binomes"], whole, world, print);
}

function measureLists(
  name: string,
  budget: string,
  asked: readonly SearchParams[],
  world: Prepared,
  print: Print,
): void {
  const { index, france } = world;
  const lists = listsOf(index);
  const questions = asked.map(questionsOf(index, france));
  let found = 0;
  const joint = measureOnce(questions, WARM_UP, (question) => {
    for (const page of runLists(index, lists, question).pages) found += page.total;
  });
  print(`joint search ${name}: ${told(joint)} (budget ${budget})`);
  print(`  ${Math.round(found / questions.length)} items match on average; worst: ${named(joint.worst.params)}`);
  const few = questions.slice(0, WARM_UP + REFERENCE_QUESTIONS);
  const same = measureOnce(few, WARM_UP, (question) => runLists(index, lists, question));
  const scan = byScan(world, few.slice(WARM_UP));
  print(
    `  a plain scan of the occupations' items: ${told(scan)}: ${inTimes(scan.processor, same.processor)} the processor`,
  );
  if (name !== "by distance") return;
  const trees = byTrees(world, few.slice(WARM_UP));
  print(
    `  a k-d tree per occupation (nearest 20, no totals): ${told(trees)}: ${inTimes(trees.processor, same.processor)}`,
  );
}

function measurePart(
  name: string,
  sources: SearchParams["sources"],
  whole: Measured<SearchParams>,
  { search, byWords }: Prepared,
  print: Print,
): void {
  const part = measureOnce(byWords, WARM_UP, (params) => search.searchBytes({ ...params, sources }));
  const share = Math.round((100 * part.processor) / whole.processor);
  print(`  ${name}: ${told(part)}, ${share} % of the processor of the whole`);
}

/** "p50 … worst … ms, 0.123 ms of processor". */
export function told({ quantiles, processor }: Measured<unknown>): string {
  return `${inWords(quantiles)}, ${processor.toFixed(3)} ms of processor on average`;
}

/** A question as one would write it in the address. */
export function named({ q, romes, insee, place, lat, lon, radius }: SearchParams): string {
  const where = insee ?? place ?? (lat === undefined ? "anywhere" : `${lat}, ${lon}`);
  return `${q ?? romes?.join(",") ?? "every occupation"} at ${where}, ${radius} km`;
}
