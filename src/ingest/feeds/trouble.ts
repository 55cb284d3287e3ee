import type { FeedState } from "../../domain/index.ts";
import { type Feed, FeedFailed } from "../../sources/index.ts";
import type { Spooled } from "./spool.ts";

/** Why what a feed gave is not to be published, in English for the operator. */
export type Trouble = Pick<NonNullable<FeedState["trouble"]>, "kind" | "message">;

/** A feed that gives so much less than last time is cut, or wrong. */
const LEAST_SHARE = 0.7;

/** Of so few records, some always come and go. */
const FEWEST_COMPARED = 10;

/** The share refused may grow by this much, or be this much the first time. */
const MORE_REFUSED = 0.1;
const MOST_REFUSED_AT_FIRST = 0.5;

/** Null when what was fetched looks like what the feed gave before. */
export function troubleOf(feed: Feed, spooled: Spooled, last: FeedState["published"]): Trouble | null {
  const { read, kept, rejected } = spooled;
  const refused = shareRefused(spooled);
  const accept = `If it is right nevertheless: binome ingest --feed ${feed.name} --accept.`;
  if (kept === 0 || (last !== null && last.records >= FEWEST_COMPARED && kept < last.records * LEAST_SHARE)) {
    const expected =
      last === null ? "some" : `at least ${Math.ceil(last.records * LEAST_SHARE)} (it had ${last.records})`;
    const but = read > 0 && kept === 0 ? `, ${read} refused: ${reasons(rejected)}` : "";
    if (last !== null && last.records < FEWEST_COMPARED && kept === 0 && read === 0) return null;
    return {
      kind: "shrunk",
      message: `${feed.name}: got ${kept} records, expected ${expected}${but}. Look at the source. ${accept}`,
    };
  }
  const most = last === null ? MOST_REFUSED_AT_FIRST : last.refused + MORE_REFUSED;
  if (refused <= most) return null;
  return {
    kind: "changed",
    message:
      `${feed.name}: ${percent(refused)} of ${read} records are refused, expected at most ${percent(most)}: ` +
      `${reasons(rejected)}. The source may have changed its format: compare it with the schema of the feed. ${accept}`,
  };
}

/** What went wrong while it was fetched. */
export function failureOf(feed: Feed, error: unknown): Trouble {
  if (!(error instanceof FeedFailed))
    return { kind: "failed", message: `${feed.name}: ${messageOf(error)}. This is a fault of Binôme: report it.` };
  const needs = feed.needs.join(", ");
  const again = `It is tried again at its hour (${feed.schedule}); by hand: binome ingest --feed ${feed.name}.`;
  const advice = {
    credentials: `Check ${needs}.`,
    quota: `The quota is used up. ${again}`,
    unavailable: `The source does not answer. ${again}`,
    cut: `The source stopped before its end. ${again}`,
    shape: "The source answers something else than agreed: compare it with the schema of the feed.",
    size: "The source is larger than the bound of the feed: raise it if that is right.",
    settings: `Check ${needs}.`,
  }[error.fault];
  return { kind: "failed", message: `${error.message} ${advice}` };
}

export function shareRefused({ read, rejected }: Pick<Spooled, "read" | "rejected">): number {
  const count = rejected.reduce((sum, group) => sum + group.count, 0);
  return read === 0 ? 0 : Math.min(1, count / read);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function reasons(rejected: Spooled["rejected"]): string {
  return rejected
    .slice(0, 3)
    .map(({ reason, count }) => `${count} × ${reason}`)
    .join("; ");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
