/** What the pay of one month is a percentage of. */
export type PayBase = "smic" | "agreed-minimum";

/** Ages at which a bracket begins, under which the first bracket holds. */
const BRACKETS = [18, 21, 26] as const;

type Years = readonly [first: number, second: number, third: number];

/** Percent by year of apprenticeship: Code du travail D6222-26; under 16 as 16–17 (D6222-27). */
const APPRENTICE: readonly { readonly under: number; readonly years: Years }[] = [
  { under: 18, years: [27, 39, 55] },
  { under: 21, years: [43, 51, 67] },
  { under: 26, years: [53, 61, 78] },
  { under: Number.POSITIVE_INFINITY, years: [100, 100, 100] },
];

/** A fourth year is paid as the third (D6222-28). */
export function apprenticePercent(age: number, year: number): number {
  const bracket = APPRENTICE.find(({ under }) => age < under)!;
  return bracket.years[Math.min(year, 3) - 1]!;
}

/** Of the SMIC, under 26: Code du travail D6325-15. From 26 the SMIC itself (L6325-9). */
export function professionnalisationPercent(age: number, vocationalBacOrAbove: boolean): number {
  if (age >= 26) return 100;
  if (age >= 21) return vocationalBacOrAbove ? 80 : 70;
  return vocationalBacOrAbove ? 65 : 55;
}

/** The bracket of an age, 0 to 3: it changes at 18, 21 and 26. */
export function bracketOf(age: number): number {
  return BRACKETS.filter((from) => age >= from).length;
}
