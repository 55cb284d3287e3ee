/**
 * What the facets count of an item, in one number: [source, 13 bits][month, 10 bits][the values of its kind, 9 bits].
 * One look-up far away in memory, where a column for each would take six.
 */
const VALUE_BITS = 9;
const MONTH_BITS = 10;
const SOURCE_SHIFT = VALUE_BITS + MONTH_BITS;
/** Months are counted from this one on; 0 stands for none, and for those before. */
const MONTH_ZERO = 12 * 2000 - 1;
const MOST_SOURCES = 2 ** (32 - SOURCE_SHIFT);

export const FACT_VALUES = 2 ** VALUE_BITS;

/** `values`: under `FACT_VALUES`. `month`: as `monthNumber` numbers them; any number that is none for none. */
export function factsOf(source: number, values: number, month: number): number {
  if (source >= MOST_SOURCES)
    throw new Error(`sources: got more than ${MOST_SOURCES}, which is as many as are told apart.`);
  return (source << SOURCE_SHIFT) | (placeOfMonth(month) << VALUE_BITS) | values;
}

function placeOfMonth(month: number): number {
  const place = month - MONTH_ZERO;
  return place > 0 && place < 2 ** MONTH_BITS ? place : 0;
}

export function valuesOf(facts: number): number {
  return facts & (FACT_VALUES - 1);
}

/** 0 when there is none. */
export function monthOfFacts(facts: number): number {
  const place = (facts >>> VALUE_BITS) & (2 ** MONTH_BITS - 1);
  return place === 0 ? 0 : MONTH_ZERO + place;
}

export function sourceOf(facts: number): number {
  return facts >>> SOURCE_SHIFT;
}
