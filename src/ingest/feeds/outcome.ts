import type { Generation, ImportReport } from "../../domain/index.ts";
import type { Feed } from "../../sources/index.ts";
import type { RejectedGroup } from "../outcome.ts";
import type { Written } from "./publish.ts";
import type { Spooled } from "./spool.ts";

/** What a run did with one feed. */
export interface FeedOutcome {
  readonly feed: string;
  readonly label: string;
  readonly kind: string;
  /** "kept": the previous content stays; "off": a variable that it needs is absent. */
  readonly status: "published" | "kept" | "off";
  readonly startedAt: string;
  readonly seconds: number;
  readonly read: number;
  readonly kept: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Gone from the source. */
  readonly removed: number;
  readonly rejected: readonly RejectedGroup[];
  /** For the operator: what happened, and what to do. Null when all went well. */
  readonly message: string | null;
}

export interface IngestOutcome {
  /** Null: nothing was published. */
  readonly generation: Generation | null;
  readonly seconds: number;
  readonly feeds: readonly FeedOutcome[];
}

const NOTHING = { read: 0, kept: 0, added: 0, changed: 0, unchanged: 0, removed: 0, rejected: [] } as const;

/** A feed that is off, or was stopped before anything of it was written. */
export function untouched(
  feed: Feed,
  status: "kept" | "off",
  message: string,
  seen: { readonly startedAt: Date; readonly seconds: number; readonly spooled: Spooled | null },
): FeedOutcome {
  const { name, label, kind } = feed;
  const { read = 0, rejected = [] } = seen.spooled ?? {};
  return {
    ...{ feed: name, label, kind, status, startedAt: seen.startedAt.toISOString(), seconds: seen.seconds, message },
    ...{ ...NOTHING, read, rejected },
  };
}

export function published(feed: Feed, spooled: Spooled, written: Written, seconds: number): FeedOutcome {
  const { name, label, kind } = feed;
  const rejected = [...spooled.rejected, ...written.rejected];
  return {
    ...{ feed: name, label, kind, status: "published", startedAt: spooled.at, seconds, message: null },
    ...{ ...written, read: spooled.read, rejected },
  };
}

/** As it is kept for operators and shown on /donnees. */
export function reportOf(outcome: FeedOutcome): ImportReport {
  const { feed, label, kind, status, startedAt, seconds, read, kept, unchanged, removed, added, changed, message } =
    outcome;
  return {
    ...{ kind, files: [], startedAt, seconds, read, kept, unchanged, removed },
    rejected: outcome.rejected.map(({ reason, count, lines, got }) => ({
      reason,
      count,
      lines,
      examples: examplesOf(got),
    })),
    feed: { name: feed, label, status: status === "published" ? status : "kept", added, changed, message },
  };
}

/** Codes, dates and numbers only: anything else may name or reach a person. */
function examplesOf(got: readonly unknown[]): readonly string[] {
  const written = got.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  return written.filter((text) => text !== undefined && CODE.test(text) && !PHONE.test(text));
}

const CODE = /^[A-Z0-9][A-Z0-9.:_/-]{0,24}$|^null$|^true$|^false$|^""$/;
const PHONE = /^0\d(?:[ .-]?\d{2}){4}$|^(?:00)?33\d{9}$/;
