import { Command } from "commander";
import type { Derivation, GenerationRecords, LaidOut, SearchableStore } from "../domain/index.ts";
import { hiringModel } from "../hiring/index.ts";
import { buildOrientation, withOutcomes } from "../orientation/index.ts";
import { loadReference, loadSuccessions } from "../reference/index.ts";
import { createTextUnderstanding } from "../search/index.ts";
import { withStore } from "./with-store.ts";

/** What the command needs from whoever composes it. */
export interface SqlSearchDependencies {
  openStore(): Promise<SearchableStore & { close(): Promise<void> }>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** `sql-search`: lays the current generation out in the database for searches in SQL. */
export function sqlSearchCommand({ openStore, stdout, stderr }: SqlSearchDependencies): Command {
  return new Command("sql-search")
    .description("Lay the current generation out in the database, so that searches can be asked of it in SQL.")
    .option("--json", "print what was laid out as JSON")
    .addHelpText(
      "after",
      "\nTo be run after each publication; searches go on meanwhile, publications wait. See docs/adr/0006-sql-search.md.",
    )
    .action(async ({ json }: { json?: boolean }) => {
      await withStore({ openStore }, async (store) => {
        stderr.write("Laying the current generation out for searches in SQL…\n");
        const laidOut = await store.layOut(asTheIndexDoes);
        stdout.write(`${json ? JSON.stringify(laidOut) : inWords(laidOut)}\n`);
      });
    });
}

/** The same records, codes and expected hires as the service gives its index. */
async function asTheIndexDoes(records: GenerationRecords): Promise<Derivation> {
  const additions = await records.reference();
  const reference = loadReference(additions);
  const text = createTextUnderstanding(reference);
  const understand = (words: string) => text.understand(words).exact;
  const orientation = await buildOrientation(records, { reference, successions: loadSuccessions(), understand });
  const model = await hiringModel({
    reference,
    records: records.hiring,
    companies: records.companies,
    occupationHires: additions.occupationHires,
  });
  return { items: withOutcomes(records, orientation), reference, model };
}

function inWords({ generation, trainings, offers, companies }: LaidOut): string {
  return `Generation ${generation} laid out for searches in SQL: ${trainings} trainings, ${offers} offers, ${companies} companies.`;
}
