import { InvalidArgumentError } from "commander";
import type { Clock, Reference, Store, WishCountStore, WishPlatform } from "../domain/index.ts";
import { type ImportOutcome, importWishCounts, type Progress } from "../ingest/index.ts";

/** What only an import of counts of wishes takes. */
export interface WishCountFlags {
  readonly year?: number;
  readonly platform?: WishPlatform;
  readonly source?: string;
  readonly reason?: string;
  readonly force?: boolean;
}

/** Names of the options that other kinds refuse. */
export const WISH_COUNT_FLAGS = ["year", "platform", "source", "reason", "force"] as const;

/** The year of a session of a platform: Parcoursup opened in 2018, Affelnet in 2008. */
export function parseYear(value: string): number {
  const year = Number(value);
  if (/^\d{4}$/.test(value) && year >= 2008 && year <= 2100) return year;
  throw new InvalidArgumentError("Expected a year from 2008 to 2100.");
}

export function parsePlatform(value: string): WishPlatform {
  if (value === "parcoursup" || value === "affelnet") return value;
  throw new InvalidArgumentError("Expected parcoursup or affelnet.");
}

interface Context {
  readonly store: Store & WishCountStore;
  readonly reference: Reference;
  readonly clock: Clock;
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly progress: (progress: Progress) => void;
}

/** Runs the import; `year` and `platform` were checked to be there. */
export function runWishCounts(
  context: Context,
  flags: WishCountFlags & { readonly year: number; readonly platform: WishPlatform },
): Promise<ImportOutcome> {
  const { year, platform, source, reason, force = false } = flags;
  return importWishCounts({
    ...context,
    year,
    platform,
    force,
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
  });
}
