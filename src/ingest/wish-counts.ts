import {
  BinomeError,
  type Clock,
  type Reference,
  type Store,
  today,
  type WishCount,
  type WishCountStore,
  type WishEdition,
  type WishPlatform,
  wishCountKey,
} from "../domain/index.ts";
import { repeatsFigures, sameFigures } from "../impact/index.ts";
import { openSource, recognise } from "../sources/index.ts";
import { ImportRefused } from "./errors.ts";
import { naming, withoutValues } from "./import-files.ts";
import type { ImportOutcome, Progress } from "./outcome.ts";
import { Rejections } from "./rejections.ts";

export interface WishCountOptions {
  readonly store: WishCountStore & Pick<Store, "saveReport">;
  readonly reference: Reference;
  readonly clock: Clock;
  /** All of them are of that year: together they are one edition. */
  readonly files: readonly string[];
  readonly year: number;
  readonly platform: WishPlatform;
  /** What the figures are said to come from; the names of the files otherwise. */
  readonly source?: string;
  /** Why these figures replace those that are there; needed when there are some. */
  readonly reason?: string;
  /** Takes in figures that repeat those of another year. */
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly progress?: (progress: Progress) => void;
}

/** Figures that cannot be taken for those of that year. */
export class WishCountsRefused extends BinomeError {
  override readonly name = "WishCountsRefused";
}

/**
 * Imports the counts of wishes of one platform and year as one edition: what replaces another is kept beside it, with its reason.
 * Throws `WishCountsRefused` for figures that repeat another year's, or that replace others without a reason.
 */
export async function importWishCounts(options: WishCountOptions): Promise<ImportOutcome> {
  const { store, clock, year, platform, dryRun = false } = options;
  const startedAt = clock.now();
  const started = performance.now();
  const { counts, formats, read, rejections } = await readAll(options);
  const outcome = (unchanged: number): ImportOutcome => ({
    kind: "wish-counts",
    files: options.files,
    formats,
    personalColumns: [],
    startedAt: startedAt.toISOString(),
    seconds: Math.round(performance.now() - started) / 1000,
    read,
    kept: counts.length,
    unchanged,
    rejected: rejections.groups(),
    removed: 0,
    demonstrationRemoved: 0,
    duplicates: null,
    dryRun,
  });
  if (counts.length === 0) throw new ImportRefused(outcome(0));
  const known = await knownOf(store, platform);
  if (!options.force) refuseCopies(counts, known, year);
  const before = known.findLast(({ edition }) => edition.year === year);
  const same = before !== undefined && sameFigures(counts, before.counts);
  if (!same) {
    const reason = reasonFor(before?.edition, options.reason);
    const source = options.source ?? options.files.map((path) => path.split("/").at(-1)).join(", ");
    if (!dryRun) await store.putWishEdition({ platform, year, source, asOf: today(clock), reason }, counts);
  }
  const done = outcome(same ? counts.length : 0);
  if (!dryRun) await store.saveReport(withoutValues(done));
  return done;
}

async function readAll({ files, reference, clock, progress }: WishCountOptions) {
  const sources = await Promise.all(files.map(openSource));
  const totalBytes = sources.reduce((sum, { size }) => sum + size, 0);
  const counts = new Map<string, WishCount>();
  const rejections = new Rejections();
  const formats: string[] = [];
  let [read, bytes] = [0, 0];
  for (const source of sources) {
    await naming(source.path, async () => {
      const format = recognise("wish-counts", source.head);
      formats.push(format.name);
      const text = source.text((count) => {
        bytes += count;
      });
      for await (const parsed of format.records(text, { reference, today: today(clock) })) {
        read += "rejection" in parsed ? 1 : parsed.gathers;
        if ("rejection" in parsed) rejections.add(parsed.line, parsed.rejection, files.length > 1 ? source.path : null);
        else counts.set(wishCountKey(parsed.record), parsed.record);
      }
    });
    progress?.({ bytes, totalBytes, read, done: source === sources.at(-1) });
  }
  return { counts: [...counts.values()], formats, read, rejections };
}

interface Known {
  readonly edition: WishEdition;
  readonly counts: readonly WishCount[];
}

/** The edition in service of each year of that platform. */
async function knownOf(store: WishCountStore, platform: WishPlatform): Promise<readonly Known[]> {
  const editions = (await store.wishEditions()).filter((edition) => edition.platform === platform);
  const inService = [...new Map(editions.map((edition) => [edition.year, edition])).values()];
  return Promise.all(inService.map(async (edition) => ({ edition, counts: await store.wishCounts(edition.id) })));
}

function refuseCopies(counts: readonly WishCount[], known: readonly Known[], year: number): void {
  const copied = known.find(({ edition, counts: other }) => edition.year !== year && repeatsFigures(counts, other));
  if (copied === undefined) return;
  const { year: other, source } = copied.edition;
  throw new WishCountsRefused(
    `year: got ${year} for figures that repeat those of ${other} (${source}); expected another file, or --force.`,
  );
}

function reasonFor(before: WishEdition | undefined, reason: string | undefined): string | null {
  if (before === undefined) return null;
  if (reason !== undefined && reason.trim() !== "") return reason.trim();
  throw new WishCountsRefused(
    `reason: got none for figures that replace those of ${before.platform} ${before.year} (${before.source}, ${before.asOf}); expected --reason, which is shown beside both.`,
  );
}
