import type { FeedOutcome, IngestOutcome } from "../ingest/index.ts";

const MOST_REASONS = 5;

/** The report of a run as text: a line a feed, and what to do about those that are not well. */
export function describeIngest({ generation, seconds, feeds }: IngestOutcome): string {
  const published = generation === null ? "nothing new to publish" : `generation ${generation.id} published`;
  return [`${published} in ${seconds} s`, ...feeds.flatMap(describeFeed)].join("\n");
}

function describeFeed(outcome: FeedOutcome): string[] {
  const { feed, status, message, read, kept, added, changed, unchanged, removed, rejected, seconds } = outcome;
  if (status === "off") return [`${feed}: off (${message})`];
  if (status === "kept") return [`${feed}: previous content kept. ${message}`];
  const refused = rejected.reduce((sum, { count }) => sum + count, 0);
  return [
    `${feed}: read ${read}, kept ${kept} (${added} new, ${changed} changed, ${unchanged} as before), ${removed} gone, ${refused} rejected, ${seconds} s`,
    ...rejected
      .slice(0, MOST_REASONS)
      .map(({ reason, count, lines }) => `  ${count} × ${reason} (record ${lines.slice(0, 5).join(", ")})`),
  ];
}
