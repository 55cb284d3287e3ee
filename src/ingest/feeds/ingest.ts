import { BinomeError, DEMONSTRATION, type FeedState, type Generation, type Store, today } from "../../domain/index.ts";
import type { Feed } from "../../sources/index.ts";
import { addSchools } from "../school-ads.ts";
import { deadLinksOf, enrichment } from "./enrich.ts";
import { fetchFeed } from "./fetch.ts";
import type { IngestOptions } from "./options.ts";
import { type FeedOutcome, type IngestOutcome, published, reportOf, untouched } from "./outcome.ts";
import { publishedState, type Ready, type Written, writeFeeds } from "./publish.ts";
import { openSpool } from "./spool.ts";
import { failureOf, type Trouble, troubleOf } from "./trouble.ts";
import { lateWarnings } from "./warnings.ts";

/** Somebody else runs the feeds of this store. */
export class IngestBusy extends BinomeError {
  override readonly name = "IngestBusy";
}

/**
 * Fetches every feed, checks what came against the last time, and publishes all that is right as one generation. What is not right
 * leaves its previous content, and the answers say so. Stopped at any point, it is run again with nothing to repair.
 * Throws `IngestBusy` when another run is under way.
 */
export async function ingest(options: IngestOptions): Promise<IngestOutcome> {
  const outcome = await options.store.alone(() => run(options));
  if (outcome === null) throw new IngestBusy("another run of the feeds is under way: expected to be the only one.");
  return outcome;
}

async function run(options: IngestOptions): Promise<IngestOutcome> {
  const started = performance.now();
  const states = new Map((await options.store.feedStates()).map((state) => [state.feed, state]));
  const ready: Ready[] = [];
  const others: Stopped[] = [];
  for (const feed of options.feeds) {
    const fetched = await tryFeed(feed, states.get(feed.name) ?? null, options);
    if ("spooled" in fetched) ready.push(fetched);
    else others.push(fetched);
  }
  const seconds = () => Math.round(performance.now() - started) / 1000;
  const troubled = others.flatMap(({ state }) => state ?? []);
  const { generation, written } = await publishAll(ready, troubled, states, options);
  const done = ready.map(({ feed, spooled }) => published(feed, spooled, written.get(feed.name) as Written, seconds()));
  const outcomes = [...done, ...others.map(({ outcome }) => outcome)];
  for (const outcome of outcomes) if (outcome.status !== "off") await options.store.saveReport(reportOf(outcome));
  for (const { spool } of ready) await spool.remove();
  return { generation, seconds: seconds(), feeds: inOrder(outcomes, options.feeds) };
}

function inOrder(outcomes: readonly FeedOutcome[], feeds: readonly Feed[]): FeedOutcome[] {
  const place = (name: string) => feeds.findIndex((feed) => feed.name === name);
  return outcomes.toSorted((a, b) => place(a.feed) - place(b.feed));
}

/** A feed of which nothing is published, and what is known of it now; null: nothing new. */
interface Stopped {
  readonly outcome: FeedOutcome;
  readonly state: FeedState | null;
}

/** A feed ready to be published, or why it is not. */
async function tryFeed(feed: Feed, state: FeedState | null, options: IngestOptions): Promise<Ready | Stopped> {
  const { clock, settings, web, accept = false, signal, warn } = options;
  const startedAt = clock.now();
  const started = performance.now();
  const connection = feed.connect(settings, web);
  const seen = (spooled: Ready["spooled"] | null) => ({
    startedAt,
    seconds: Math.round(performance.now() - started) / 1000,
    spooled,
  });
  if (connection === null) {
    const absent = feed.needs.filter((name) => settings[name] === undefined);
    // What is switched off is not late.
    const calm = state?.trouble ? { ...state, trouble: null } : null;
    return { outcome: untouched(feed, "off", `${absent.join(", ")}: not set.`, seen(null)), state: calm };
  }
  const stopped = (trouble: Trouble, spooled: Ready["spooled"] | null) => {
    warn?.(feed.name, trouble.message);
    return {
      outcome: untouched(feed, "kept", trouble.message, seen(spooled)),
      state: troubledState(feed, state, trouble, clock.now()),
    };
  };
  await discardPublished(feed, state, options);
  try {
    const { spool, spooled } = await fetchFeed(feed, connection, options);
    const trouble = accept ? null : troubleOf(feed, spooled, state?.published ?? null);
    if (trouble === null) return { feed, spool, spooled };
    await spool.remove();
    return stopped(trouble, spooled);
  } catch (error) {
    signal.throwIfAborted();
    return stopped(failureOf(feed, error), null);
  }
}

/** A run stopped between its publication and its last word left what it had fetched. */
async function discardPublished(feed: Feed, state: FeedState | null, { folder }: IngestOptions): Promise<void> {
  const spool = openSpool(folder, feed.name);
  const found = await spool.found();
  if (found !== null && found.run === state?.published?.run) await spool.remove();
}

function troubledState(feed: Feed, state: FeedState | null, trouble: Trouble, now: Date): FeedState {
  const at = now.toISOString();
  const since = state?.trouble?.since ?? at;
  return {
    feed: feed.name,
    label: feed.label,
    published: state?.published ?? null,
    trouble: { ...trouble, since, at },
  };
}

/** One publication for all that is right; one too when only what answers must say changes. */
async function publishAll(
  ready: readonly Ready[],
  troubled: readonly FeedState[],
  states: Map<string, FeedState>,
  options: IngestOptions,
): Promise<{ generation: Generation | null; written: ReadonlyMap<string, Written> }> {
  const { store, clock } = options;
  const changed = [...ready.map(publishedState), ...troubled];
  for (const state of changed) states.set(state.feed, state);
  const warnings = lateWarnings([...states.values()]);
  const said = (await store.generation())?.warnings ?? [];
  if (ready.length === 0 && JSON.stringify(said) === JSON.stringify(warnings)) {
    await store.saveFeedStates(changed);
    return { generation: null, written: new Map() };
  }
  const schools = await schoolsOf(store);
  const enrich = enrichment(options.reference, schools, await deadLinksOf(store));
  let written: ReadonlyMap<string, Written> = new Map();
  const tell = (feed: Feed, records: number) =>
    options.progress?.({
      feed: feed.name,
      stage: "publish",
      records,
      of: ready.find((each) => each.feed === feed)?.spooled.read ?? null,
    });
  const generation = await store.publish(async (draft) => {
    written = await writeFeeds(draft, { ready, today: today(clock), enrich, schools, tell });
    await draft.saveFeedStates(changed);
    draft.warn(warnings);
  }, clock.now());
  return { generation, written };
}

async function schoolsOf(store: Store): Promise<{ sirets: Set<string>; names: Set<string> }> {
  const schools = { sirets: new Set<string>(), names: new Set<string>() };
  if ((await store.generation()) === null) return schools;
  await store.read(async (snapshot) => {
    for await (const batch of snapshot.trainings()) {
      addSchools(
        schools,
        batch.filter(({ source }) => source !== DEMONSTRATION),
      );
    }
  });
  return schools;
}
