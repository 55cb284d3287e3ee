import { type Judged, judgeDocuments, judgeOccupations, mean, recallAt } from "./measure.ts";

/** Prints how well the graded queries are answered, and each one that is not. */
export async function run(): Promise<void> {
  report("occupations understood", judgeOccupations());
  report("documents found", await judgeDocuments());
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
