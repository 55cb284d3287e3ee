import { CHANGES, officialTitles, titleFinder } from "../../src/search/oracle/job-titles.ts";
import {
  type Judged,
  type JudgedTyped,
  judgeDocuments,
  judgeOccupations,
  judgeTyped,
  mean,
  recallAt,
  type TypedSet,
} from "./measure.ts";

/** Prints how well the graded queries are answered, and each one that is not. */
export async function run(): Promise<void> {
  report("occupations understood", judgeOccupations());
  reportTyped("queries as typed, learned from", "learned");
  reportTyped("queries as typed, held out", "held");
  report("documents found", await judgeDocuments());
  reportTitles();
}

function reportTitles(): void {
  const titles = officialTitles();
  if (titles === null) {
    print("official job titles: not here (../shared/data/rome/appellations.csv), not measured");
    return;
  }
  const foundShare = titleFinder(titles);
  for (const change of Object.keys(CHANGES) as (keyof typeof CHANGES)[]) {
    const { said, least } = CHANGES[change];
    const found = (100 * foundShare(change)).toFixed(1);
    print(`2,000 official job titles ${said}: ${found} % found among the first three (at least ${100 * least} %)`);
  }
}

function reportTyped(what: string, set: TypedSet): void {
  const all = judgeTyped(set);
  report(what, all);
  const share = (right: (one: JudgedTyped) => boolean) => mean(all.map((one) => (right(one) ? 1 : 0))).toFixed(3);
  const [places, levels] = [share(({ isPlaceRight }) => isPlaceRight), share(({ isLevelRight }) => isLevelRight)];
  print(`${what}: the place right ${places}, the level right ${levels}`);
  for (const { query } of all.filter((one) => !one.isPlaceRight)) print(`  another place, or none: ${query}`);
}

function report(what: string, all: readonly Judged[]): void {
  const share = (value: number) => value.toFixed(3);
  const recalls = [1, 3, 5].map((first) => `recall@${first} ${share(recallAt(all, first))}`);
  print(`${what}: ${all.length} queries, NDCG@10 ${share(mean(all.map(({ ndcg }) => ndcg)))}, ${recalls.join(", ")}`);
  for (const { query, rank, ndcg, found, expected } of all) {
    if (rank === 0 && ndcg > 0.999) continue;
    const wanted = [...expected].map(([id, grade]) => `${id}:${grade}`).join(",") || "nothing";
    if (rank > 0) print(`  missed at 1: ${query}: expected ${wanted}; got ${found.slice(0, 6).join(",") || "nothing"}`);
    else print(`  order (${share(ndcg)}): ${query}: expected ${wanted}; got ${found.slice(0, 6).join(",")}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
