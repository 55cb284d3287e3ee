import { addDays, type Day, type FeedBook, type Geocoded } from "../../domain/index.ts";
import type { FeedSettings } from "../feed.ts";
import { shaped, type Web, type WebClient } from "../web/index.ts";
import { collection, ofFeatures } from "./answer.ts";
import { searchMany } from "./bulk.ts";
import { type AddressQuestion, asked, keyOf } from "./question.ts";

const NAME = "ban";
/** The service allows 50 calls a second from one address; half of it leaves room for visitors. */
const CALLS_PER_SECOND = 25;
/** From so many on, one file is quicker than as many questions. */
const MANY = 20;
const FILE_ROWS = 5_000;
/** Streets change names, and new ones are built. */
const REMEMBERED_DAYS = 365;

/** Finds addresses, and remembers what it was told: the same one is asked once a year. */
export interface Geocoder {
  /** One answer a question, in their order; null: nothing found that can be trusted. Throws `FeedFailed`. */
  find(questions: readonly AddressQuestion[], context: GeocoderContext): Promise<(Geocoded | null)[]>;
}

export interface GeocoderContext {
  readonly book: Pick<FeedBook, "addressesFound" | "saveAddresses">;
  readonly today: Day;
  readonly signal: AbortSignal;
}

/** The Base Adresse Nationale; null when its address is not named. */
export function connectGeocoder({ BAN_URL: url }: FeedSettings, web: Web): Geocoder | null {
  if (url === undefined) return null;
  const client = web.client({ feed: NAME, callsPerSecond: CALLS_PER_SECOND });
  return {
    async find(questions, { book, today, signal }) {
      const byKey = new Map(questions.map((question) => [keyOf(question), question]));
      const known = await book.addressesFound([...byKey.keys()], addDays(today, -REMEMBERED_DAYS));
      const unknown = [...byKey].filter(([key]) => !known.has(key));
      const answers = new Map(known as ReadonlyMap<string, Geocoded | null>);
      for (let from = 0; from < unknown.length; from += FILE_ROWS) {
        const told = await ask(client, url, unknown.slice(from, from + FILE_ROWS), signal);
        await book.saveAddresses(told, today);
        for (const [key, answer] of told) answers.set(key, answer);
      }
      return questions.map((question) => answers.get(keyOf(question)) ?? null);
    },
  };
}

async function ask(
  client: WebClient,
  url: string,
  unknown: readonly (readonly [string, AddressQuestion])[],
  signal: AbortSignal,
): Promise<Map<string, Geocoded | null>> {
  const told = new Map<string, Geocoded | null>();
  const questions = unknown.map(([, question]) => question);
  const many = unknown.length < MANY ? null : await searchMany(NAME, client, url, questions, signal);
  for (const [place, [key, question]] of unknown.entries()) {
    if (many === null) told.set(key, await searchOne(client, url, question, signal));
    else if (many.has(place)) told.set(key, many.get(place) ?? null);
  }
  return told;
}

/** A question that the service refuses has no answer; that is no failure. */
async function searchOne(client: WebClient, url: string, question: AddressQuestion, signal: AbortSignal) {
  const q = asked(question);
  if (q === null) return null;
  const { postcode, insee } = question;
  const where = insee !== null ? { citycode: insee } : postcode !== null ? { postcode } : {};
  const parameters = new URLSearchParams({ q, limit: "1", autocomplete: "0", ...where });
  const request = { url: `${url}/search?${parameters}`, statuses: [200, 400], maxBytes: 1_000_000, timeoutSeconds: 10 };
  const { status, body } = await client.json({ ...request, signal });
  return status === 400 ? null : ofFeatures(shaped(NAME, "search", collection, body));
}
