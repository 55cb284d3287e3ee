import { type List, type ListedTraining, parseSearchParams, type RomeCode, type Search } from "../../domain/index.ts";

/** Where to count: occupations, and a place as the search reads it (or a point); all of France without. */
export interface Where {
  readonly romes: readonly RomeCode[];
  readonly place?: string;
  readonly point?: { readonly lat: number; readonly lon: number };
}

/** What can be found there today. */
export interface Count {
  readonly offers: number;
  readonly companies: number;
  readonly trainings: number;
  /** Kilometres around the place that were searched. */
  readonly radiusKm: number;
  /** Employers (offers and companies) for one training; null without a training. */
  readonly perTraining: number | null;
}

export function countOf(search: Search, where: Where): Count {
  const { asked, ...lists } = search.search(parseSearchParams({ ...paramsOf(where), limit: "1" }));
  const [offers, companies, trainings] = [lists.offers, lists.companies, lists.trainings].map(
    (list) => list?.total ?? 0,
  ) as [number, number, number];
  const perTraining = trainings === 0 ? null : (offers + companies) / trainings;
  return { offers, companies, trainings, radiusKm: asked.radiusKm, perTraining };
}

/** What the trainings there announce and draw; null where none says. */
export interface Places {
  /** Seats of the sessions that say how many. */
  readonly seats: number | null;
  /** Wishes made for them, by the files of wishes that were imported. */
  readonly wishes: number | null;
}

/** `wishesFor` gives the wishes made for one training, by the code of the wish; none when no file counts them. */
export function placesOf(search: Search, where: Where, wishesFor: (training: ListedTraining) => WishCounts): Places {
  let seats: number | null = null;
  const wishes = new Map<string, number>();
  for (const training of trainingsOf(search, where)) {
    for (const session of training.sessions) if (session.seats !== null) seats = (seats ?? 0) + session.seats;
    for (const [code, count] of wishesFor(training)) wishes.set(code, count);
  }
  return { seats, wishes: wishes.size === 0 ? null : [...wishes.values()].reduce((sum, count) => sum + count, 0) };
}

export type WishCounts = Iterable<readonly [code: string, count: number]>;

/** All of them, page after page. */
function* trainingsOf(search: Search, where: Where): Iterable<ListedTraining> {
  let cursor: string | null = null;
  do {
    const params: Record<string, string> = {
      ...paramsOf(where),
      sources: "trainings",
      limit: "100",
      ...(cursor !== null && { cursor }),
    };
    const list: List<ListedTraining> | undefined = search.search(parseSearchParams(params)).trainings;
    yield* list?.items ?? [];
    cursor = list?.next ?? null;
  } while (cursor !== null);
}

function paramsOf({ romes, place, point }: Where): Record<string, string> {
  return {
    romes: romes.join(","),
    ...(place !== undefined && place !== "" && { place }),
    ...(point !== undefined && { lat: String(point.lat), lon: String(point.lon) }),
    sources: "trainings,offers,companies",
  };
}
