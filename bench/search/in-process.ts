import { ask, listsOf, runLists } from "../../src/search/index.ts";
import { inWords, measure } from "../quantiles.ts";
import type { Prepared } from "./prepare.ts";

const WARM_UP = 1_000;

/** The three lists without facets or text, then the whole request. */
export function measureInProcess(world: Prepared, print: (line: string) => void): void {
  const { index, france, search, byWords } = world;
  const lists = listsOf(index);
  let found = 0;
  const questions = (all: Prepared["byDistance"]) => all.map((params) => ask(params, index, france));
  const joint = (all: Prepared["byDistance"]) =>
    inWords(
      measure(questions(all), WARM_UP, (question) => {
        for (const page of runLists(index, lists, question).pages) found += page.total;
      }),
    );
  print(`joint search by distance: ${joint(world.byDistance)} (budget p50 0.1, p99 0.3)`);
  print(`  ${Math.round(found / (world.byDistance.length + WARM_UP))} items match a question on average`);
  print(`joint search by score: ${joint(world.byScore)} (budget p99 1.5)`);
  let length = 0;
  const whole = measure(byWords, WARM_UP, (params) => {
    length += search.searchBytes(params).length;
  });
  print(`whole request: ${inWords(whole)} (budget p50 1, p99 5)`);
  print(`  ${Math.round(length / (byWords.length + WARM_UP) / 1000)} kB on average`);
  const lone = measure(byWords, WARM_UP, (params) => search.searchBytes({ ...params, sources: ["binomes"] }));
  print(`  of which binômes and what they need: ${inWords(lone)}`);
}
