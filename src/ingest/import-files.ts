import { type Draft, type Store, today } from "../domain/index.ts";
import {
  type FileFormat,
  FileRefused,
  openSource,
  type PublishedKind,
  recognise,
  type SourceFile,
} from "../sources/index.ts";
import { findDuplicates } from "./duplicates.ts";
import { ImportRefused } from "./errors.ts";
import { Intake } from "./intake.ts";
import type { ImportOptions, ImportOutcome } from "./outcome.ts";
import { SINKS } from "./sinks.ts";

interface Input<K extends PublishedKind> {
  readonly file: SourceFile;
  readonly format: FileFormat<K>;
}

/**
 * Imports files of one kind as one publication: all that is right in them, or nothing.
 * Throws `FileRefused` when a file cannot be read to its end or is not of this kind, `ImportRefused` when no record is right.
 */
export function importFiles(options: ImportOptions): Promise<ImportOutcome> {
  return importKind(options.kind, options);
}

async function importKind<K extends PublishedKind>(kind: K, options: ImportOptions): Promise<ImportOutcome> {
  const { store, clock, dryRun = false } = options;
  const startedAt = clock.now();
  const started = performance.now();
  const inputs = await Promise.all(options.files.map((path) => openAs(kind, path)));
  const intake = new Intake<K>(SINKS[kind], today(clock));
  const ending: Ending = { removed: 0, demonstrationRemoved: 0, duplicates: null };
  const outcome = (): ImportOutcome => ({
    kind,
    files: options.files,
    formats: inputs.map(({ format }) => format.name),
    personalColumns: [...new Set(inputs.flatMap(personalColumns))],
    startedAt: startedAt.toISOString(),
    seconds: Math.round(performance.now() - started) / 1000,
    ...intake.counts(),
    ...ending,
    dryRun,
  });
  await publishOrRehearse(store, dryRun, startedAt, async (draft) => {
    await readAll(inputs, intake, draft, options);
    if (intake.kept === 0) throw new ImportRefused(outcome());
    Object.assign(ending, await finish(kind, intake, draft, options));
  });
  const done = outcome();
  if (!dryRun) await store.saveReport(withoutValues(done));
  return done;
}

async function openAs<K extends PublishedKind>(kind: K, path: string): Promise<Input<K>> {
  const file = await openSource(path);
  return naming(path, async () => ({ file, format: recognise(kind, file.head) }));
}

function personalColumns<K extends PublishedKind>({ file, format }: Input<K>): readonly string[] {
  return (format.personal ?? []).filter((column) => file.head.names.has(column));
}

async function readAll<K extends PublishedKind>(
  inputs: readonly Input<K>[],
  intake: Intake<K>,
  draft: Draft,
  { reference, clock, progress }: ImportOptions,
): Promise<void> {
  const totalBytes = inputs.reduce((sum, { file }) => sum + file.size, 0);
  let bytes = 0;
  const text = (file: SourceFile) =>
    file.text((count) => {
      bytes += count;
    });
  const tell = (done = false) => progress?.({ bytes, totalBytes, read: intake.read, done });
  for (const { file, format } of inputs) {
    const origin = inputs.length > 1 ? file.path : null;
    await naming(file.path, () =>
      intake.take(format.records(text(file), { reference, today: today(clock) }), origin, draft, tell),
    );
  }
  tell(true);
}

interface Ending {
  removed: number;
  demonstrationRemoved: number;
  duplicates: number | null;
}

/** What a publication of items entails: the demonstration world goes, so does what is no longer there, and offers are compared. */
async function finish<K extends PublishedKind>(
  kind: K,
  intake: Intake<K>,
  draft: Draft,
  { replace = false, clock }: ImportOptions,
): Promise<Ending> {
  const table = SINKS[kind].items?.table;
  // Real hires must rank no fictitious company: they are as real an import as a list of establishments.
  const isReal = table !== undefined || intake.hasEstablishments;
  const demonstrationRemoved = isReal ? await draft.removeDemonstration() : 0;
  if (table === undefined) return { removed: 0, demonstrationRemoved, duplicates: null };
  let removed = 0;
  if (replace) for (const source of intake.sources) removed += await draft.removeMissing(table, source);
  if (table !== "offers") return { removed, demonstrationRemoved, duplicates: null };
  const duplicates = await findDuplicates(draft.offers(), today(clock));
  await draft.setDuplicates(duplicates);
  return { removed, demonstrationRemoved, duplicates: duplicates.length };
}

/** Undoes a transaction from within. */
class Rehearsed extends Error {}

async function publishOrRehearse(
  store: Store,
  dryRun: boolean,
  asOf: Date,
  write: (draft: Draft) => Promise<void>,
): Promise<void> {
  try {
    await store.publish(async (draft) => {
      await write(draft);
      if (dryRun) throw new Rehearsed();
    }, asOf);
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

/** Runs `work` and names the file in what refuses it. */
export async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused && !error.message.startsWith(path)) {
      throw new FileRefused(`${path}: ${error.message}`);
    }
    throw error;
  }
}

/** What is kept of an outcome. */
export function withoutValues({ rejected, ...report }: ImportOutcome) {
  const { kind, files, startedAt, seconds, read, kept, unchanged, removed } = report;
  const groups = rejected.map(({ reason, count, lines }) => ({ reason, count, lines }));
  return { kind, files, startedAt, seconds, read, kept, unchanged, removed, rejected: groups };
}
