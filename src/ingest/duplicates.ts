import type { Day, Duplicate, Offer } from "../domain/index.ts";
import { isByText, standIns, type Traits, traitsOf } from "./match-keys.ts";

/** What is kept of an offer while all of them are compared. */
interface Seen {
  readonly source: string;
  readonly id: string;
  readonly siret: string | null;
  readonly origins: readonly string[];
  readonly traits: Traits;
  readonly quality: Quality;
}

/** Compared part by part, the larger first. */
type Quality = readonly [live: number, filled: number, length: number];

/** Offers that are one and the same: never two of one source, which knows its own. */
interface Cluster {
  readonly sources: Set<string>;
  readonly sirets: Set<string>;
  readonly names: Set<string>;
  readonly members: Seen[];
}

/**
 * The offers that another source already shows: because one says it comes from the other, or because employer, town and title say
 * the same. Of each group the fullest that is still open is shown, and the others are said to repeat it.
 * Deterministic: the order of the offers does not matter.
 */
export async function findDuplicates(offers: AsyncIterable<readonly Offer[]>, today: Day): Promise<Duplicate[]> {
  const seen: Seen[] = [];
  for await (const batch of offers) for (const offer of batch) seen.push(summarise(offer, today));
  if (new Set(seen.map(({ source }) => source)).size < 2) return [];
  seen.sort(byKey);
  const clusters = new Map<Seen, Cluster>();
  joinByOrigin(seen, clusters);
  joinByContent(seen, clusters);
  return [...new Set(clusters.values())].flatMap(repeatsWithin);
}

function summarise(offer: Offer, today: Day): Seen {
  const { source, id, employer } = offer;
  const origins = offer.alsoSeenAt.map((origin) => `${origin.source}\t${origin.id}`);
  return { source, id, siret: employer.siret, origins, traits: traitsOf(offer), quality: qualityOf(offer, today) };
}

/** An offer that was joined with none is a cluster by itself, made when asked: most offers of France never need theirs. */
function clusterOf(offer: Seen): Cluster {
  return {
    sources: new Set([offer.source]),
    sirets: new Set(offer.siret === null ? [] : [offer.siret]),
    names: new Set(offer.traits.name === null ? [] : [offer.traits.name]),
    members: [offer],
  };
}

function joinByOrigin(seen: readonly Seen[], clusters: Map<Seen, Cluster>): void {
  const named = new Set(seen.flatMap(({ origins }) => origins));
  const originals = new Map<string, Seen>();
  for (const offer of seen) {
    const key = `${offer.source}\t${offer.id}`;
    if (named.has(key)) originals.set(key, offer);
  }
  for (const offer of seen) {
    for (const origin of offer.origins) {
      const original = originals.get(origin);
      if (original) join(original, offer, clusters);
    }
  }
}

/** Offers of one key. Those before `limit` are of sources before `source`; those before `next` are taken by it. */
interface Alike {
  readonly firsts: Seen[];
  source: string;
  limit: number;
  next: number;
}

/** In the order of the sources: within each key, each offer of a source joins the first one of another that is free. */
function joinByContent(seen: readonly Seen[], clusters: Map<Seen, Cluster>): void {
  const byContent = new Map<string, Alike>();
  const shared = sharedBuckets(seen);
  const standIn = standInsOf(seen, shared);
  for (const offer of seen) {
    for (const bucket of offer.traits.buckets) {
      if (!shared.has(bucket)) continue;
      const key = `${bucket}\t${standIn(bucket, offer.traits)}`;
      const alike = byContent.get(key) ?? { firsts: [], source: offer.source, limit: 0, next: 0 };
      byContent.set(key, alike);
      if (!joinsOneOf(alike, offer, clusters, isByText(bucket) ? agreeByName : agree)) alike.firsts.push(offer);
    }
  }
}

/** The buckets with offers of two sources or more: in the others nothing can repeat anything. */
function sharedBuckets(seen: readonly Seen[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { source, traits } of seen) {
    for (const bucket of traits.buckets) {
      const before = first.get(bucket);
      if (before === undefined) first.set(bucket, source);
      else if (before !== source) shared.add(bucket);
    }
  }
  return shared;
}

/** The post that stands for each, employer by employer and town by town. */
function standInsOf(seen: readonly Seen[], shared: ReadonlySet<string>): (bucket: string, traits: Traits) => string {
  const posts = new Map<string, Map<string, Traits>>();
  for (const { traits } of seen) {
    for (const bucket of traits.buckets) {
      if (!shared.has(bucket)) continue;
      const own = posts.get(bucket) ?? new Map<string, Traits>();
      posts.set(bucket, own);
      const key = traits.post.join(" ");
      if (!own.has(key)) own.set(key, traits);
    }
  }
  const standIn = new Map<string, ReadonlyMap<string, string>>();
  for (const [bucket, own] of posts) if (own.size > 1) standIn.set(bucket, standIns(own));
  return (bucket, { post }) => {
    const key = post.join(" ");
    return standIn.get(bucket)?.get(key) ?? key;
  };
}

function joinsOneOf(alike: Alike, offer: Seen, clusters: Map<Seen, Cluster>, allowed: Agreement): boolean {
  if (alike.source !== offer.source)
    Object.assign(alike, { source: offer.source, limit: alike.firsts.length, next: 0 });
  for (let i = alike.next; i < alike.limit; i++) {
    if (!join(alike.firsts[i] as Seen, offer, clusters, allowed)) continue;
    // Ten thousand like posts of one employer would otherwise be compared two by two.
    if (i === alike.next) alike.next++;
    return true;
  }
  return false;
}

type Agreement = (a: Cluster, b: Cluster) => boolean;

/** Two SIRETs that differ are two establishments, whatever their common name. */
function agree(a: Cluster, b: Cluster): boolean {
  return a.sirets.size === 0 || b.sirets.size === 0 || overlap(a.sirets, b.sirets);
}

/** One text may be that of every shop of a brand: two names that differ are two employers. */
function agreeByName(a: Cluster, b: Cluster): boolean {
  return agree(a, b) && (a.names.size === 0 || b.names.size === 0 || overlap(a.names, b.names));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

/** Makes one cluster of two; says whether they are one in the end. */
function join(a: Seen, b: Seen, clusters: Map<Seen, Cluster>, allowed: Agreement = () => true): boolean {
  const one = clusters.get(a) ?? clusterOf(a);
  const other = clusters.get(b) ?? clusterOf(b);
  if (one === other) return true;
  if (overlap(one.sources, other.sources) || !allowed(one, other)) return false;
  clusters.set(a, one);
  for (const member of other.members) {
    one.members.push(member);
    one.sources.add(member.source);
    if (member.siret !== null) one.sirets.add(member.siret);
    if (member.traits.name !== null) one.names.add(member.traits.name);
    clusters.set(member, one);
  }
  return true;
}

function repeatsWithin({ members }: Cluster): Duplicate[] {
  const [shown, ...others] = members.toSorted((a, b) => byQuality(a, b) || byKey(a, b)) as [Seen, ...Seen[]];
  const of = { source: shown.source, id: shown.id };
  return others.map(({ source, id }) => ({ of, source, id }));
}

function qualityOf(offer: Offer, today: Day): Quality {
  const { employer, contract, level, expiresAt, url, contact, disabilityFriendly } = offer;
  const live = expiresAt === null || expiresAt >= today ? 1 : 0;
  const fields = [
    employer.name,
    employer.siret,
    contract.start,
    contract.durationMonths,
    level,
    expiresAt,
    url,
    contact,
  ];
  const lists = [contract.types, offer.romes, offer.keywords].filter((list) => list.length > 0);
  const filled = [...fields, disabilityFriendly].filter((field) => field !== null).length + lists.length;
  return [live, filled, offer.description?.length ?? 0];
}

function byQuality(a: Seen, b: Seen): number {
  const part = a.quality.findIndex((value, i) => value !== b.quality[i]);
  return part < 0 ? 0 : (b.quality[part] as number) - (a.quality[part] as number);
}

function byKey(a: Seen, b: Seen): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
