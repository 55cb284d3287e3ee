import {
  CONTRACT_BITS,
  type ContractType,
  DEMONSTRATION,
  type Facets,
  type FacetValue,
  LEVEL_LABELS,
  LEVELS,
} from "../domain/index.ts";
import { monthOf } from "./index/index.ts";
import type { Tally } from "./lists/index.ts";

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
