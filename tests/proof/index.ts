/**
 * The long versions of what `npm test` shows on little; fails when one does not hold. `npm run proof` runs them all,
 * `npm run proof requests` only that one, with the numbers that it takes.
 */
const PROOFS: Readonly<Record<string, (first?: number) => Promise<void>>> = {
  requests: async (seed) => (await import("./requests.ts")).proveRequests(seed),
  ingest: async (kills) => (await import("./killed.ts")).proveKilled(kills),
  impact: async (events) => (await import("./impact.ts")).proveImpact(events),
  million: async () => (await import("./million/index.ts")).proveMillion(),
};

const [wanted, number] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(PROOFS) : [wanted];
for (const name of names) {
  const prove = PROOFS[name];
  if (prove === undefined) {
    process.stderr.write(`proof: got "${name}", expected one of ${Object.keys(PROOFS).join(", ")}.\n`);
    process.exit(2);
  }
  await prove(number === undefined ? undefined : Number(number));
}
