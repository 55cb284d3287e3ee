import { z } from "zod";
import { FeedFailed } from "../feed.ts";
import { shaped, type WebAnswer, type WebRequest } from "../web/index.ts";

/** Offers in one page, at most. */
export const PAGE = 150;
/** The last offer of a query that may be asked for: its range ends at 3149. */
export const REACHABLE = 3_150;

/** What tells offers apart: where, and when they were created (both ends included, whole seconds). */
export interface Slice {
  readonly departement: string | null;
  readonly created: { readonly from: Date; readonly to: Date } | null;
}

export interface Page {
  readonly offers: readonly unknown[];
  /** Of the whole slice. */
  readonly total: number;
  /** The time of the source, which is the one that its offers are dated by. */
  readonly asOf: Date | null;
}

const envelope = z.object({ resultats: z.array(z.unknown()) });
const error = z.looseObject({ message: z.string().optional() });
const NOTHING = { offers: [], total: 0 };

/** One page of the search for contracts in alternance, from offer number `start`. Throws `FeedFailed`. */
export async function searchPage(
  feed: string,
  ask: (request: WebRequest) => Promise<WebAnswer<unknown>>,
  request: { readonly url: string; readonly slice: Slice; readonly start: number; readonly signal: AbortSignal },
): Promise<Page> {
  const { url, slice, start, signal } = request;
  const answer = await ask({
    url: `${url}/offres/search?${queryOf(slice, start)}`,
    headers: { accept: "application/json" },
    statuses: [200, 206, 204, 400],
    maxBytes: 50_000_000,
    signal,
  });
  const asOf = dateOf(answer.headers.get("date"));
  if (answer.status === 204) return { ...NOTHING, asOf };
  if (answer.status === 400) return { ...refused(feed, slice, answer.body), asOf };
  const { resultats: offers } = shaped(feed, "search", envelope, answer.body);
  return { offers, total: totalOf(feed, answer, start + offers.length), asOf };
}

function queryOf({ departement, created }: Slice, start: number): URLSearchParams {
  return new URLSearchParams({
    natureContrat: "E2,FS",
    sort: "1",
    range: `${start}-${Math.min(start + PAGE, REACHABLE) - 1}`,
    ...(departement === null ? {} : { departement }),
    ...(created === null ? {} : { minCreationDate: instant(created.from), maxCreationDate: instant(created.to) }),
  });
}

/** Without milliseconds, which the source refuses. */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** A département that the source does not know has no offer there; any other refusal is a change of its rules. */
function refused(feed: string, { departement }: Slice, body: unknown): typeof NOTHING {
  const said = error.safeParse(body).data?.message ?? "without a message";
  if (departement !== null && said.includes("departement")) return NOTHING;
  throw new FeedFailed(feed, "shape", `search answered 400: ${said}`);
}

/** "offres 0-149/9981". A partial answer must say of how many it is a part. */
function totalOf(feed: string, { status, headers }: WebAnswer<unknown>, atLeast: number): number {
  const range = headers.get("content-range") ?? "";
  const total = /\/(\d+)\s*$/.exec(range)?.[1];
  if (total !== undefined) return Number(total);
  if (status === 200) return atLeast;
  throw new FeedFailed(
    feed,
    "shape",
    `search answered 206 with Content-Range "${range}", expected "offres a-b/total".`,
  );
}

function dateOf(header: string | null): Date | null {
  const date = new Date(header ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
