import { type Day, type Draft, dayOf, type FeedState, type Offer, type Training } from "../../domain/index.ts";
import type { Accepted, Feed, PublishedKind, RecordOf } from "../../sources/index.ts";
import { findDuplicates } from "../duplicates.ts";
import { Intake } from "../intake.ts";
import { addSchools } from "../school-ads.ts";
import { SINKS } from "../sinks.ts";
import type { Enrichment } from "./enrich.ts";
import type { Spool, Spooled } from "./spool.ts";
import { shareRefused } from "./trouble.ts";

/** A feed whose fetch was right. */
export interface Ready {
  readonly feed: Feed;
  readonly spool: Spool;
  readonly spooled: Spooled;
}

/** What a publication did with one feed. */
export interface Written {
  readonly kept: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Repeated within the feed. */
  readonly rejected: Spooled["rejected"];
}

export interface Publishing {
  readonly ready: readonly Ready[];
  readonly today: Day;
  readonly enrich: Enrichment;
  readonly schools: { readonly sirets: Set<string>; readonly names: Set<string> };
  readonly tell: (feed: Feed, records: number) => void;
}

/** Writes every feed that is right in one draft; gives what became of each, by name. Trainings first: they say which are schools. */
export async function writeFeeds(draft: Draft, publishing: Publishing): Promise<ReadonlyMap<string, Written>> {
  const { ready, today } = publishing;
  const written = new Map<string, Written>();
  const sorted = [...ready].sort((a, b) => order(a.feed) - order(b.feed));
  if (sorted.some(({ feed }) => tableOf(feed) !== null)) await draft.removeDemonstration();
  for (const each of sorted) written.set(each.feed.name, await writeFeed(draft, each, publishing));
  if (sorted.some(({ feed }) => feed.kind === "offers")) {
    await draft.setDuplicates(await findDuplicates(draft.offers(), today));
  }
  return written;
}

function order(feed: Feed): number {
  return feed.kind === "trainings" ? 0 : 1;
}

function tableOf(feed: Feed) {
  return SINKS[feed.kind as PublishedKind].items?.table ?? null;
}

async function writeFeed(draft: Draft, { feed, spool, spooled }: Ready, publishing: Publishing): Promise<Written> {
  const { today, enrich, schools, tell } = publishing;
  const kind = feed.kind as PublishedKind;
  // What was seen is dated of the day when the source was asked: a run may be published on the next one.
  const intake = new Intake(SINKS[kind], dayOf(new Date(spooled.at)));
  const records = fuller(spool.records<PublishedKind>(), kind, enrich, schools);
  await intake.take(records, null, draft, () => tell(feed, intake.read));
  const { kept, unchanged, rejected } = intake.counts();
  const removed = await removeGone(draft, feed, today);
  return { kept, unchanged, rejected, removed, ...intake.news() };
}

async function* fuller(
  records: AsyncGenerator<Accepted<RecordOf[PublishedKind]>>,
  kind: PublishedKind,
  enrich: Enrichment,
  schools: Publishing["schools"],
) {
  for await (const each of records) {
    if (kind === "trainings") addSchools(schools, [each.record as Training]);
    yield kind === "offers" ? { ...each, record: enrich(each.record as Offer) } : each;
  }
}

async function removeGone(draft: Draft, feed: Feed, today: Day): Promise<number> {
  const table = tableOf(feed);
  if (table === null) return 0;
  return table === "offers" ? draft.expireMissing(feed.source, today) : draft.removeMissing(table, feed.source);
}

/** What is known of a feed once it was published. */
export function publishedState({ feed, spooled }: Pick<Ready, "feed" | "spooled">): FeedState {
  const { run, at, kept } = spooled;
  return {
    feed: feed.name,
    label: feed.label,
    published: { run, at, records: kept, refused: shareRefused(spooled) },
    trouble: null,
  };
}
