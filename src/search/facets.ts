import {
  COMPANY_SIZES,
  CONTRACT_BITS,
  type ContractType,
  DEMONSTRATION,
  DIPLOMA_KINDS,
  DIPLOMA_LABELS,
  type Facets,
  LEVEL_LABELS,
  LEVELS,
  SIZE_LABELS,
} from "../domain/index.ts";
import { loadNafSections } from "../reference/index.ts";
import { monthOf } from "./index/index.ts";
import type { JsonBytes } from "./json-bytes.ts";
import { BANDS_KM, type Tally } from "./lists/index.ts";

/** A value of a facet as JSON: all of it but its count, which stands last. */
type Uncounted = Buffer;

type Count = (i: number) => number;

/**
 * Writes the facets of an answer, values that count nothing left out: sources by count, the others in their natural order. What
 * does not depend on the answer is made bytes once.
 */
export function writeFacets(json: JsonBytes, tally: Tally, sources: readonly string[]): void {
  json.text("{");
  writeSources(json, tally, sources);
  writeFacet(json, "level", LEVEL_VALUES, (i) => tally.levels[LEVELS[i] as number] ?? 0);
  writeFacet(json, "contract", CONTRACT_VALUES, (i) =>
    contractCount(tally, CONTRACT_BITS[CONTRACTS[i] as ContractType]),
  );
  writeFacet(json, "startMonth", monthValues(tally), (i) => tally.months[i] ?? 0);
  writeFacet(json, "diploma", DIPLOMA_VALUES, (i) => tally.diplomas[i + 1] ?? 0);
  writeFacet(json, "distance", BAND_VALUES, (i) => tally.bands[i] ?? 0);
  writeFacet(json, "size", SIZE_VALUES, (i) => tally.sizes[i + 1] ?? 0);
  const sections = sectionValues();
  writeFacet(json, "sector", sections.values, (i) => tally.sectors[sections.numbers[i] as number] ?? 0);
  writeFacet(json, "trainingIncluded", INCLUDED_VALUES, () => tally.trainingIncluded);
  writeFacet(json, "disability", DISABILITY_VALUES, () => tally.disability);
  json.text("}");
}

function writeFacet(json: JsonBytes, name: keyof Facets, values: readonly Uncounted[], count: Count): void {
  if (name !== FIRST) json.text(",");
  json.text(`"${name}":[`);
  let isFirst = true;
  for (const [i, value] of values.entries()) {
    const times = count(i);
    if (times === 0) continue;
    if (!isFirst) json.text(",");
    isFirst = false;
    json.bytes(value);
    json.text(String(times));
    json.text("}");
  }
  json.text("]");
}

/** Nothing is written before it. */
const FIRST: keyof Facets = "source";

function uncounted(value: string, label: string): Uncounted {
  return Buffer.from(`{"value":${JSON.stringify(value)},"label":${JSON.stringify(label)},"count":`);
}

function writeSources(json: JsonBytes, { sources: counts }: Tally, sources: readonly string[]): void {
  const numbers = [...sources.keys()].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || ((sources[a] as string) < (sources[b] as string) ? -1 : 1),
  );
  const values = numbers.map((number) => sourceValue(sources[number] as string));
  writeFacet(json, "source", values, (i) => counts[numbers[i] as number] ?? 0);
}

function sourceValue(source: string): Uncounted {
  return uncounted(source, source === DEMONSTRATION ? "Données de démonstration" : source);
}

const LEVEL_VALUES = LEVELS.map((level) => uncounted(String(level), LEVEL_LABELS[level]));
const DIPLOMA_VALUES = DIPLOMA_KINDS.map((kind) => uncounted(kind, DIPLOMA_LABELS[kind]));
const SIZE_VALUES = COMPANY_SIZES.map((size) => uncounted(size, SIZE_LABELS[size]));
const INCLUDED_VALUES = [uncounted("only", "Formation incluse")];
const DISABILITY_VALUES = [uncounted("true", "Accueille les personnes en situation de handicap")];

const CONTRACT_LABELS: Readonly<Record<ContractType, string>> = {
  apprentissage: "Apprentissage",
  professionnalisation: "Professionnalisation",
};
const CONTRACTS = Object.keys(CONTRACT_BITS) as ContractType[];
const CONTRACT_VALUES = CONTRACTS.map((type) => uncounted(type, CONTRACT_LABELS[type]));

/** An item with two types of contract counts for each. */
function contractCount({ contracts }: Tally, bit: number): number {
  return contracts.reduce((sum, count, bits) => ((bits & bit) === 0 ? sum : sum + count), 0);
}

/** From one km, left out, to the other; from nowhere for the first. */
const BAND_VALUES = BANDS_KM.slice(0, -1).map((from, i) => {
  const to = BANDS_KM[i + 1] as number;
  return uncounted(`${from}-${to}`, from === 0 ? `Jusqu’à ${to} km` : `De ${from} à ${to} km`);
});

interface Sections {
  readonly values: readonly Uncounted[];
  /** A for 1, B for 2… as the tally numbers them. */
  readonly numbers: readonly number[];
}

let known: Sections | null = null;

function sectionValues(): Sections {
  known ??= {
    values: [...loadNafSections().values()].map(({ code, label }) => uncounted(code, label)),
    numbers: [...loadNafSections().keys()].map((code) => code.charCodeAt(0) - 64),
  };
  return known;
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

const months = new Map<number, Uncounted>();

/** Those of this year and the next few. */
function monthValues(tally: Tally): readonly Uncounted[] {
  return tally.months.map((_, place) => {
    const month = tally.firstMonth + place;
    const value = months.get(month) ?? uncounted(monthOf(month), `${MONTHS[month % 12]} ${Math.floor(month / 12)}`);
    months.set(month, value);
    return value;
  });
}
