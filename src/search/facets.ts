import {
  COMPANY_SIZES,
  CONTRACT_BITS,
  type ContractType,
  DEMONSTRATION,
  DIPLOMA_KINDS,
  DIPLOMA_LABELS,
  type Facets,
  type FacetValue,
  LEVEL_LABELS,
  LEVELS,
  SIZE_LABELS,
} from "../domain/index.ts";
import { loadNafSections } from "../reference/index.ts";
import { monthOf } from "./index/index.ts";
import { BANDS_KM, type Tally } from "./lists/index.ts";

const CONTRACT_LABELS: Readonly<Record<ContractType, string>> = {
  apprentissage: "Apprentissage",
  professionnalisation: "Professionnalisation",
};

/** The facets of an answer, values that count nothing left out: sources by count, the others in their natural order. */
export function facetsOf(tally: Tally, sources: readonly string[]): Facets {
  return {
    source: sourceValues(tally, sources),
    level: LEVELS.map((level) => facetValue(String(level), LEVEL_LABELS[level], tally.levels[level] ?? 0)).filter(
      isCounted,
    ),
    contract: contractValues(tally),
    startMonth: tally.months.map((count, place) => monthValue(tally.firstMonth + place, count)).filter(isCounted),
    diploma: DIPLOMA_KINDS.map((kind, i) => facetValue(kind, DIPLOMA_LABELS[kind], tally.diplomas[i + 1] ?? 0)).filter(
      isCounted,
    ),
    distance: BANDS_KM.slice(0, -1)
      .map((from, i) => bandValue(from, BANDS_KM[i + 1] as number, tally.bands[i] ?? 0))
      .filter(isCounted),
    size: COMPANY_SIZES.map((size, i) => facetValue(size, SIZE_LABELS[size], tally.sizes[i + 1] ?? 0)).filter(
      isCounted,
    ),
    sector: [...loadNafSections().values()]
      .map(({ code, label }) => facetValue(code, label, tally.sectors[code.charCodeAt(0) - 64] ?? 0))
      .filter(isCounted),
    trainingIncluded: [facetValue("only", "Formation incluse", tally.trainingIncluded)].filter(isCounted),
    disability: [facetValue("true", "Accueille les personnes en situation de handicap", tally.disability)].filter(
      isCounted,
    ),
  };
}

function sourceValues(tally: Tally, sources: readonly string[]): FacetValue[] {
  return sources
    .map((source, number) => facetValue(source, sourceLabel(source), tally.sources[number] ?? 0))
    .filter(isCounted)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function sourceLabel(source: string): string {
  return source === DEMONSTRATION ? "Données de démonstration" : source;
}

/** An item with two types of contract counts for each. */
function contractValues(tally: Tally): FacetValue[] {
  const types = Object.keys(CONTRACT_BITS) as ContractType[];
  const countOf = (bit: number) =>
    tally.contracts.reduce((sum, count, bits) => ((bits & bit) === 0 ? sum : sum + count), 0);
  return types.map((type) => facetValue(type, CONTRACT_LABELS[type], countOf(CONTRACT_BITS[type]))).filter(isCounted);
}

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** From one km, left out, to the other; from nowhere for the first. */
function bandValue(from: number, to: number, count: number): FacetValue {
  return facetValue(`${from}-${to}`, from === 0 ? `Jusqu’à ${to} km` : `De ${from} à ${to} km`, count);
}

function monthValue(month: number, count: number): FacetValue {
  return facetValue(monthOf(month), monthLabel(month), count);
}

function monthLabel(month: number): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

function facetValue(value: string, label: string, count: number): FacetValue {
  return { value, label, count };
}

function isCounted(value: FacetValue): boolean {
  return value.count > 0;
}
