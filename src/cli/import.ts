import { Argument, Command } from "commander";
import type { Clock, Reference, Store, WishCountStore } from "../domain/index.ts";
import { type ImportOutcome, ImportRefused, importFiles } from "../ingest/index.ts";
import { loadReference } from "../reference/index.ts";
import { IMPORT_KINDS, type ImportKind } from "../sources/index.ts";
import { type Progressing, reportProgress } from "./import-progress.ts";
import { describeOutcome } from "./import-report.ts";
import {
  parsePlatform,
  parseYear,
  runWishCounts,
  WISH_COUNT_FLAGS,
  type WishCountFlags,
} from "./import-wish-counts.ts";

/** What the command needs from whoever composes it. */
export interface ImportDependencies {
  openStore(): Promise<Store & WishCountStore>;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: Progressing;
}

interface Flags extends WishCountFlags {
  readonly json?: boolean;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
}

/** The kinds whose records have a source that may be replaced as a whole. */
const REPLACEABLE: readonly ImportKind[] = ["trainings", "offers", "establishments"];

/**
 * `import <kind> <file…>`: prints the report and throws what refuses the import, its report printed first when there is one.
 * Wrong usage throws commander's own error.
 */
export function importCommand(dependencies: ImportDependencies): Command {
  const command = new Command("import");
  return command
    .description("Import files of one kind as one publication. The format is recognised from the content.")
    .addArgument(new Argument("<kind>", "what the files hold").choices([...IMPORT_KINDS]))
    .argument("<file...>", "files to import, UTF-8 or Latin-1, gzip allowed")
    .option("--json", "print the report as JSON")
    .option("--replace", `also remove what the sources of these files no longer have (${REPLACEABLE.join(", ")})`)
    .option("--dry-run", "check and report, store nothing")
    .option("--year <year>", "wish-counts: the session that the figures are of", parseYear)
    .option("--platform <name>", "wish-counts: parcoursup (default) or affelnet", parsePlatform)
    .option("--source <words>", "wish-counts: what the figures come from; the names of the files otherwise")
    .option("--reason <words>", "wish-counts: why these figures replace those of the same year; both stay visible")
    .option("--force", "wish-counts: take in figures that repeat those of another year")
    .addHelpText("after", "\nExit codes: 0 done, 1 refused or failed, 2 wrong usage. Formats: docs/data.md.")
    .action(async (kind: ImportKind, files: string[], flags: Flags) => {
      if (flags.replace && !REPLACEABLE.includes(kind)) {
        command.error(`error: --replace: got "${kind}", expected one of ${REPLACEABLE.join(", ")}`);
      }
      if (kind === "wish-counts" && flags.year === undefined) {
        command.error("error: --year: got none, expected the year of the session that the figures are of");
      }
      const foreign = WISH_COUNT_FLAGS.find((name) => kind !== "wish-counts" && flags[name] !== undefined);
      if (foreign !== undefined) command.error(`error: --${foreign}: got "${kind}", expected wish-counts`);
      await runImport(kind, files, flags, dependencies);
    });
}

async function runImport(
  kind: ImportKind,
  files: readonly string[],
  flags: Flags,
  { openStore, clock, stdout, stderr }: ImportDependencies,
): Promise<void> {
  const print = (outcome: ImportOutcome) => {
    stdout.write(`${flags.json ? JSON.stringify(outcome, null, 2) : describeOutcome(outcome)}\n`);
  };
  const store = await openStore();
  const bar = reportProgress(stderr);
  try {
    const additions = await additionsOf(store);
    const reference = lazily(() => loadReference(additions));
    const { replace = false, dryRun = false } = flags;
    const options = { store, reference, clock, files, dryRun, progress: bar.show };
    const outcome = await (kind === "wish-counts"
      ? runWishCounts(options, { ...flags, year: flags.year ?? 0, platform: flags.platform ?? "parcoursup" })
      : importFiles({ ...options, kind, replace }));
    bar.stop();
    print(outcome);
  } catch (error) {
    bar.stop();
    if (error instanceof ImportRefused) print(error.outcome);
    throw error;
  } finally {
    await store.close();
  }
}

/** The tables, read when a format looks something up: some never do, and reading them takes 400 MB for a moment. */
function lazily(load: () => Reference): Reference {
  let loaded: Reference | undefined;
  return new Proxy({} as Reference, {
    get: (_, name): unknown => {
      loaded ??= load();
      return Reflect.get(loaded, name);
    },
  });
}

/** What earlier imports added to our tables. */
async function additionsOf(store: Store) {
  if ((await store.generation()) === null) return undefined;
  return store.read((snapshot) => snapshot.reference());
}
