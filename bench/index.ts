/**
 * Seeded benchmarks: `npm run bench` runs them all, `npm run bench search` only that one. Times are those of the machine;
 * what the budgets of the design speak of is printed beside each, with ratios measured in the same run.
 */
const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  search: () => import("./search/index.ts"),
  generation: () => import("./generation/index.ts"),
  curve: () => import("./curve/index.ts"),
  relevance: () => import("./relevance/index.ts"),
  pages: () => import("./pages/index.ts"),
  impact: () => import("./impact/index.ts"),
  hiring: () => import("./hiring/index.ts"),
  "hiring-panel": () => import("./hiring/public-panel.ts"),
  sql: () => import("./sql/index.ts"),
  "sql-agreement": () => import("./sql/agreement.ts"),
};

const [wanted] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(BENCHES) : [wanted];
for (const name of names) {
  const load = BENCHES[name];
  if (load === undefined) {
    process.stderr.write(`bench: got "${name}", expected one of ${Object.keys(BENCHES).join(", ")}.\n`);
    process.exit(2);
  }
  await (await load()).run();
}
