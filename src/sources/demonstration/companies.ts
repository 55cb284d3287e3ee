import { type Company, DEMONSTRATION, type NafCode, type RomeCode } from "../../domain/index.ts";
import { ACTIVITIES } from "./activities.ts";
import { type Commune, type Country, placeIn } from "./country.ts";
import { type Draw, drawFrom, weighted } from "./draw.ts";
import { fictitiousSiret } from "./identifiers.ts";
import { settingsOf } from "./settings.ts";
import { COMMON_TRADES, TRADES, type Trade } from "./trades.ts";

interface CompanyOptions {
  readonly country: Country;
  readonly count: number;
  readonly seed: number;
}

/** How many name their occupations: up to six, of those that no activity has as a main one. */
const NAMING = 0.3;
const MOST_NAMED = 6;

/** `count` companies: first one for each common trade in each centre, then a draw of communes by their people and of activities. */
export function* companiesOf({ country, count, seed }: CompanyOptions): Generator<Company> {
  const draw = drawFrom(seed);
  const drawCommune = weighted(country.communes, (it) => it.population ** 0.97);
  const settings = settingsOf(country.centres, count, COMMON_TRADES);
  for (let i = 0; i < count; i++) {
    const setting = settings[i];
    if (setting) yield companyOf(i, hiringFor(setting.trade), OF_A_COMMON_TRADE, setting.town, draw);
    else
      yield companyOf(
        i,
        draw.chance(NAMING) ? naming(draw) : active(draw),
        drawSize(draw).band,
        drawCommune(draw),
        draw,
      );
  }
}

/** 20 to 49 employees: what is expected of most activities is then over the threshold of listing. */
const OF_A_COMMON_TRADE = "12";

interface Hiring {
  readonly naf: NafCode;
  readonly romes: readonly RomeCode[];
}

function hiringFor(trade: Trade): Hiring {
  return { naf: trade.naf, romes: trade.named ? [trade.rome] : [] };
}

const drawActivity = weighted(ACTIVITIES, ({ weight }) => weight);
const NAMED = TRADES.filter((trade) => trade.named);
const drawNamed = weighted(NAMED, ({ weight }) => weight);

function active(draw: Draw): Hiring {
  return { naf: drawActivity(draw).naf, romes: [] };
}

function naming(draw: Draw): Hiring {
  const trades = Array.from({ length: draw.whole(1, MOST_NAMED) }, () => drawNamed(draw));
  return { naf: drawActivity(draw).naf, romes: [...new Set(trades.map(({ rome }) => rome))] };
}

function companyOf(index: number, { naf, romes }: Hiring, size: string, commune: Commune, draw: Draw): Company {
  return {
    siret: fictitiousSiret("company", index),
    source: DEMONSTRATION,
    name: `Entreprise fictive ${index + 1} (démonstration)`,
    naf,
    size,
    romes,
    place: placeIn(commune, draw),
    expectedHires: null,
    contact: null,
  };
}

/** INSEE bands of employees, in a hundred: larger than those of all establishments, as those that hire apprentices are. */
const SIZES = [
  { band: "01", weight: 8 },
  { band: "02", weight: 17 },
  { band: "03", weight: 23 },
  { band: "11", weight: 23 },
  { band: "12", weight: 18 },
  { band: "21", weight: 6 },
  { band: "22", weight: 3 },
  { band: "31", weight: 1 },
  { band: "32", weight: 0.7 },
  { band: "41", weight: 0.3 },
];
const drawSize = weighted(SIZES, ({ weight }) => weight);
