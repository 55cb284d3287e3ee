import type { Month } from "../../domain/index.ts";
import { payAge } from "./age.ts";
import { apprenticePercent, bracketOf, type PayBase, professionnalisationPercent } from "./grid.ts";
import type { PaySituation } from "./situation.ts";

/** The lawful minimum of one month and the articles it follows from. */
export interface MonthMinimum {
  readonly contractYear: number;
  readonly percent: number;
  readonly base: PayBase;
  /** Gross, cents of euro for a full month. */
  readonly centsPerMonth: number;
  /** Articles of the Code du travail. */
  readonly rules: readonly string[];
}

/** The minimum of the `index`-th month of the contract (from 0), given that month's SMIC in cents. */
export function minimumOf(situation: PaySituation, month: Month, index: number, smic: number): MonthMinimum {
  const age = payAge(situation.birthDate, situation.startsOn, month);
  return situation.contract === "apprentissage"
    ? apprenticeMinimum(situation, age, index, smic)
    : professionnalisationMinimum(situation, age, index, smic);
}

/** Points added by D6222-30 and by R6222-48. */
const EXTRA_POINTS = 15;
/** D6222-30 is for contracts of one year or less. */
export const SHORT_CONTRACT_MONTHS = 12;

function apprenticeMinimum(situation: PaySituation, age: number, index: number, smic: number): MonthMinimum {
  const contractYear = situation.licencePro ? 2 : situation.yearsDone + 1 + Math.floor(index / 12);
  const percent = apprenticePercent(age, contractYear);
  const agreed = age >= 21 ? (situation.agreedMinimumMonthly ?? 0) : 0;
  const base = agreed > smic ? "agreed-minimum" : "smic";
  const gridCents = share(Math.max(agreed, smic), percent);
  const extra = extraPoints(situation, contractYear);
  // The increase stops at 100 % of the SMIC (D6222-31), and takes nothing from who is above it by the grid.
  const raised = Math.min(share(Math.max(agreed, smic), percent + extra), smic);
  return {
    contractYear,
    percent: Math.max(percent, Math.min(percent + extra, 100)),
    base,
    ...atLeastBefore(
      situation,
      Math.max(gridCents, extra === 0 ? 0 : raised),
      apprenticeRules(situation, age, contractYear),
    ),
  };
}

/** A contract after one that led to its diploma never pays less than the last year of that one, unless the age gives more (D6222-29). */
function atLeastBefore(
  { previousMonthly = 0 }: PaySituation,
  cents: number,
  rules: readonly string[],
): Pick<MonthMinimum, "centsPerMonth" | "rules"> {
  if (previousMonthly <= cents) return { centsPerMonth: cents, rules };
  return { centsPerMonth: previousMonthly, rules: [...rules, "D6222-29"] };
}

function extraPoints(situation: PaySituation, contractYear: number): number {
  return isShortRelated(situation) || isDisabilityYear(situation, contractYear) ? EXTRA_POINTS : 0;
}

function isShortRelated({ reduced, months }: PaySituation): boolean {
  return reduced && months <= SHORT_CONTRACT_MONTHS;
}

/** The year that a disability adds to the three of an apprenticeship. */
function isDisabilityYear({ disability, licencePro }: PaySituation, contractYear: number): boolean {
  return disability && !licencePro && contractYear > 3;
}

function apprenticeRules(situation: PaySituation, age: number, contractYear: number): string[] {
  const ageAtStart = payAge(situation.birthDate, situation.startsOn, situation.startsOn.slice(0, 7) as Month);
  const disabilityYear = isDisabilityYear(situation, contractYear);
  const rules: readonly [boolean, string][] = [
    [true, "D6222-26"],
    [age < 16, "D6222-27"],
    [contractYear > 3 && !disabilityYear, "D6222-28"],
    [situation.yearsDone > 0 && !situation.licencePro, "D6222-28-1"],
    [isShortRelated(situation), "D6222-30"],
    [bracketOf(age) > bracketOf(ageAtStart), "D6222-31"],
    [situation.licencePro, "D6222-32"],
    [disabilityYear, "R6222-48"],
    [situation.sector === "public", "D6272-1"],
  ];
  return rules.filter(([holds]) => holds).map(([, article]) => article);
}

/** From 26, 85 % of the agreed minimum when that is above the SMIC (L6325-9, D6325-18). */
const AGREED_PERCENT = 85;

function professionnalisationMinimum(situation: PaySituation, age: number, index: number, smic: number): MonthMinimum {
  const { birthDate, startsOn, vocationalBacOrAbove, agreedMinimumMonthly } = situation;
  const contractYear = 1 + Math.floor(index / 12);
  const ageAtStart = payAge(birthDate, startsOn, startsOn.slice(0, 7) as Month);
  const changed = bracketOf(Math.max(age, 18)) > bracketOf(Math.max(ageAtStart, 18)) ? ["D6325-16"] : [];
  if (age < 26) {
    const percent = professionnalisationPercent(age, vocationalBacOrAbove);
    const rules = ["D6325-15", ...changed];
    return { contractYear, percent, base: "smic", centsPerMonth: share(smic, percent), rules };
  }
  const agreed = share(agreedMinimumMonthly ?? 0, AGREED_PERCENT);
  const rules = ["L6325-9", "D6325-18", ...changed];
  return agreed > smic
    ? { contractYear, percent: AGREED_PERCENT, base: "agreed-minimum", centsPerMonth: agreed, rules }
    : { contractYear, percent: 100, base: "smic", centsPerMonth: smic, rules };
}

function share(cents: number, percent: number): number {
  return Math.round((cents * percent) / 100);
}
