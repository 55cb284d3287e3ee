import {
  type ContractType,
  type Day,
  DEMONSTRATION,
  type Level,
  type Offer,
  type Reference,
  type RomeCode,
} from "../../domain/index.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { type Commune, type Country, placeIn } from "./country.ts";
import { type Draw, drawFrom, weighted } from "./draw.ts";
import { fictitiousSiret } from "./identifiers.ts";
import { settingsOf } from "./settings.ts";
import { COMMON_TRADES, TRADES } from "./trades.ts";
import { offerDescription, offerTitle } from "./words.ts";

interface OfferOptions {
  readonly reference: Reference;
  readonly country: Country;
  readonly count: number;
  readonly seed: number;
  readonly today: Day;
}

/** One offer in ten is for an occupation that is not of the table of trades. */
const OTHER_OCCUPATIONS = 0.1;

/** `count` offers: first each common trade in each centre, then a draw of communes by their people and of trades by weight. */
export function* offersOf({ reference, country, count, seed, today }: OfferOptions): Generator<Offer> {
  const draw = drawFrom(seed);
  const calendar = calendarOf(today);
  const jobOf = jobsOf(reference);
  const drawCommune = weighted(country.communes, (it) => it.population ** 1.05);
  const drawTrade = weighted(TRADES, (trade) => trade.weight);
  const drawRome = () => (draw.chance(OTHER_OCCUPATIONS) ? draw.one(reference.occupations).rome : drawTrade(draw).rome);
  const settings = settingsOf(country.centres, count, COMMON_TRADES);
  for (let i = 0; i < count; i++) {
    const setting = settings[i];
    const rome = setting?.trade.rome ?? drawRome();
    yield offerOf({
      number: i + 1,
      rome,
      job: jobOf(rome),
      commune: setting?.town ?? drawCommune(draw),
      calendar,
      draw,
    });
  }
}

interface OfferParts {
  readonly number: number;
  readonly rome: RomeCode;
  readonly job: Job;
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly draw: Draw;
}

function offerOf({ number, rome, job, commune, calendar, draw }: OfferParts): Offer {
  return {
    id: `demonstration-offre-${number}`,
    source: DEMONSTRATION,
    title: offerTitle(draw.one(job.titles), draw),
    description: offerDescription(draw),
    keywords: [],
    romes: [rome],
    employer: {
      name: draw.chance(0.9) ? `Employeur fictif ${number} (démonstration)` : null,
      siret: draw.chance(0.8) ? fictitiousSiret("employer", number) : null,
    },
    place: placeIn(commune, draw),
    contract: contractOf(calendar, draw),
    level: draw.one(job.levels),
    publishedAt: calendar.at(-draw.whole(0, 50)),
    expiresAt: draw.chance(0.4) ? calendar.at(draw.whole(15, 120)) : null,
    url: null,
    openings: draw.chance(0.9) ? 1 : draw.whole(2, 4),
    disabilityFriendly: draw.chance(0.15) ? true : null,
    contact: null,
    alsoSeenAt: [],
  };
}

const CONTRACTS: readonly (readonly ContractType[])[] = [
  ...Array<ContractType[]>(8).fill(["apprentissage"]),
  ["professionnalisation"],
  ["apprentissage", "professionnalisation"],
];
const DURATIONS = [12, 12, 24, 24, 24, 36, null];

/** Starts with a term, as soon as possible, or does not say. */
function contractOf(calendar: Calendar, draw: Draw): Offer["contract"] {
  const kind = draw.number();
  const start = kind < 0.5 ? calendar.startOfTerm(draw) : kind < 0.8 ? calendar.at(draw.whole(7, 90)) : null;
  return { types: draw.one(CONTRACTS), start, durationMonths: draw.one(DURATIONS) };
}

/** What the reference says of an occupation, as offers for it say it. */
interface Job {
  /** The labels of its newer codes, which are jobs in both genders, or else its own label. */
  readonly titles: readonly string[];
  /** Those of its certifications, and null: half of the offers do not say. */
  readonly levels: readonly (Level | null)[];
}

function jobsOf(reference: Reference): (rome: RomeCode) => Job {
  const levels = levelsByRome(reference);
  const met = new Map<RomeCode, Job>();
  return (rome) => {
    const known = met.get(rome);
    if (known) return known;
    const newer = reference.occupation(rome)?.newer.map(({ label }) => label) ?? [];
    const prepared = [...(levels.get(rome) ?? [])];
    const job = {
      titles: newer.length > 0 ? newer : [reference.romeLabel(rome) ?? rome],
      levels: [...prepared, ...Array<null>(Math.max(1, prepared.length)).fill(null)],
    };
    met.set(rome, job);
    return job;
  };
}

function levelsByRome(reference: Reference): Map<RomeCode, Set<Level>> {
  const levels = new Map<RomeCode, Set<Level>>();
  for (const { level, romes } of reference.certifications) {
    if (level === null) continue;
    for (const rome of romes) levels.set(rome, (levels.get(rome) ?? new Set()).add(level));
  }
  return levels;
}
