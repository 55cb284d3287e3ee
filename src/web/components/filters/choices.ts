import {
  addMonths,
  type Day,
  type Facets,
  type FacetValue,
  LEVEL_LABELS,
  LEVELS,
  parseDay,
} from "../../../domain/index.ts";
import { CONTRACT_LABELS, dayInWords, monthInWords, numberInWords } from "../../french/index.ts";
import { filterTexts as texts } from "./texts.ts";

export interface Choice {
  /** Empty: no filter. */
  readonly value: string;
  readonly label: string;
}

const RADII = [5, 10, 20, 30, 50, 100, 200];
const MONTHS_AHEAD = 12;

export function radiusChoices(chosen: string | undefined): Choice[] {
  const known = RADII.map((km) => ({ value: String(km), label: `${km} km` }));
  return withChosen(known, chosen, (km) => `${km.replace(".", ",")} km`);
}

export function levelChoices(facets: Facets | null): Choice[] {
  const levels = LEVELS.map((level) => ({
    value: String(level),
    label: `${LEVEL_LABELS[level]}${countOf(facets?.level, String(level))}`,
  }));
  return [{ value: "", label: texts.anyLevel }, ...levels];
}

export function contractChoices(facets: Facets | null): Choice[] {
  const contracts = Object.entries(CONTRACT_LABELS).map(([value, label]) => ({
    value,
    label: `${label}${countOf(facets?.contract, value)}`,
  }));
  return [{ value: "", label: texts.anyContract }, ...contracts];
}

/** Offers of schools that train those they hire: all, these only, or the others. */
export function trainingIncludedChoices(facets: Facets | null): Choice[] {
  const choices = Object.entries(texts.trainingIncludedChoices).map(([value, label]) => ({
    value,
    label: `${label}${countOf(facets?.trainingIncluded, value)}`,
  }));
  return [{ value: "", label: texts.anyTrainingIncluded }, ...choices];
}

/** Month by month for a year: "before October 1st" is what "at the latest in September" means. */
export function startChoices(today: Day, chosen: string | undefined): Choice[] {
  const first = parseDay(`${today.slice(0, 7)}-01`);
  const months = Array.from({ length: MONTHS_AHEAD }, (_, rank) => ({
    value: addMonths(first, rank + 1),
    label: `${texts.startBy} ${monthInWords(addMonths(first, rank))}`,
  }));
  return [{ value: "", label: texts.anyStart }, ...withChosen(months, chosen, startLabel)];
}

/** "at the latest in September" of the first of October, "before the 12th" of any other day. */
export function startLabel(day: string): string {
  const known = parseDay(day);
  if (!known.endsWith("-01")) return `${texts.startBefore} ${dayInWords(known)}`;
  return `${texts.startBy} ${monthInWords(addMonths(known, -1))}`;
}

const SOURCE_LABELS: Readonly<Record<string, string>> = texts.sources;

export function sourceChoices(chosen: string | undefined): Choice[] {
  const known = Object.entries(SOURCE_LABELS).map(([value, label]) => ({ value, label }));
  return [{ value: "", label: texts.anySource }, ...withChosen(known, chosen, sourceLabel)];
}

export function sourceLabel(sources: string): string {
  return sources
    .split(",")
    .map((source) => SOURCE_LABELS[source.trim()] ?? source)
    .join(", ");
}

function withChosen(known: readonly Choice[], chosen: string | undefined, label: (value: string) => string): Choice[] {
  if (chosen === undefined || known.some(({ value }) => value === chosen)) return [...known];
  return [...known, { value: chosen, label: label(chosen) }];
}

function countOf(values: readonly FacetValue[] | undefined, value: string): string {
  const found = values?.find((one) => one.value === value);
  return found === undefined ? "" : ` (${numberInWords(found.count)})`;
}
