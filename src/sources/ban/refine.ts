import type { Geocoded, Place, Reference } from "../../domain/index.ts";
import { type Feed, FeedFailed } from "../feed.ts";
import type { Parsed, RecordOf } from "../format.ts";
import { connectGeocoder, type Geocoder, type GeocoderContext } from "./geocoder.ts";

/** Records held back to be asked about at once. */
const BATCH = 2_000;

/** The same feed, whose records are put at their address when the geocoder is on and the run can remember what it is told. */
export function addressed<K extends "trainings" | "offers" | "establishments">(feed: Feed<K>): Feed<K> {
  return {
    ...feed,
    connect(settings, web) {
      const connection = feed.connect(settings, web);
      const geocoder = connectGeocoder(settings, web);
      if (connection === null || geocoder === null) return connection;
      return {
        records(context) {
          const records = connection.records(context);
          const { book } = context;
          return book === undefined ? records : withAddresses<RecordOf[K]>(records, geocoder, { ...context, book });
        },
      };
    },
  };
}

interface Placed {
  readonly place: Place;
}

/**
 * The same records; those that have a street and were put in the middle of their commune, for want of a point, at the point of
 * their address. When the geocoder fails the others stay in the middle of their commune: a search of 10 km hardly sees it.
 */
export async function* withAddresses<R extends Placed>(
  records: AsyncIterable<Parsed<R>>,
  geocoder: Geocoder,
  context: GeocoderContext & { readonly reference: Reference },
): AsyncGenerator<Parsed<R>> {
  let batch: Parsed<R>[] = [];
  let isDown = false;
  const refine = async (): Promise<readonly Parsed<R>[]> => {
    if (isDown) return batch;
    try {
      return await refined(batch, geocoder, context);
    } catch (error) {
      if (!(error instanceof FeedFailed)) throw error;
      isDown = true;
      return batch;
    }
  };
  for await (const parsed of records) {
    batch.push(parsed);
    if (batch.length < BATCH) continue;
    yield* await refine();
    batch = [];
  }
  yield* await refine();
}

async function refined<R extends Placed>(
  batch: readonly Parsed<R>[],
  geocoder: Geocoder,
  context: GeocoderContext & { readonly reference: Reference },
): Promise<Parsed<R>[]> {
  const vague = batch.flatMap((parsed) =>
    "record" in parsed && isVague(parsed.record.place, context.reference) ? [parsed.record.place] : [],
  );
  if (vague.length === 0) return [...batch];
  const questions = vague.map(({ label: text, postcode, insee }) => ({ text, postcode, insee }));
  const found = await geocoder.find(questions, context);
  const points = new Map(vague.map((place, i) => [place, found[i]]));
  return batch.map((parsed) => {
    const point = "record" in parsed ? points.get(parsed.record.place) : null;
    if (!point || !("record" in parsed) || point.precision === "municipality") return parsed;
    return { ...parsed, record: { ...parsed.record, place: moved(parsed.record.place, point) } };
  });
}

/** In the very middle of its commune, with words besides the town and the postcode. */
function isVague({ label, lat, lon, insee }: Place, reference: Reference): boolean {
  const commune = insee === null ? null : reference.commune(insee);
  return commune !== null && commune.lat === lat && commune.lon === lon && /,|\d+ \p{L}+ .*\d{5}/u.test(label);
}

function moved(place: Place, { lat, lon, postcode, insee }: Geocoded): Place {
  return { ...place, lat, lon, postcode: place.postcode ?? postcode, insee: place.insee ?? insee };
}
