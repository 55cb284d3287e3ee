import { type Day, type Hires, InvalidValue, type Month, monthOf } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { checkTimes, type IdentifierOf } from "../hires-fields.ts";
import { yearlyLine } from "./schema.ts";
import { spreadOverYear } from "./spread.ts";

/** Yearly totals as hires by month, each year spread along its usual starts. Throws what names the wrong field. */
export function toHires(raw: unknown, { today }: SourceContext, identifier: IdentifierOf): Hires[] {
  const line = check(yearlyLine, withIdentifier(raw));
  const establishment = identifier(line.siret);
  return Object.entries(line.contrats_par_annee).flatMap(([year, total]) =>
    ofYear(year, total, today).map(([month, hires]): Hires => {
      const declared = line.declared !== null && monthOf(line.declared) > month ? line.declared : null;
      checkTimes(month, declared, today);
      return { establishment, month, hires, declared, alternance: true, postcode: null };
    }),
  );
}

/** The months that had hires; January, with none, for a year without any: the establishment was seen all the same. */
function ofYear(year: string, total: number, today: Day | undefined): [Month, number][] {
  const thisYear = today?.slice(0, 4);
  if (thisYear !== undefined && year > thisYear) {
    throw new InvalidValue("contrats_par_annee", year, `a year that is not in the future, ${thisYear} at the latest`);
  }
  const months = year === thisYear ? Number(today?.slice(5, 7)) : 12;
  return spreadOverYear(total, months)
    .map((hires, month): [Month, number] => [`${year}-${String(month + 1).padStart(2, "0")}` as Month, hires])
    .filter(([, hires], month) => hires > 0 || (total === 0 && month === 0));
}

/** A backtest may name its series as it likes: the first key that is none of ours. A declaration may be left out. */
function withIdentifier(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null) return raw;
  const entry = Object.entries(raw).find(([key]) => key !== "contrats_par_annee" && key !== "declared");
  return { siret: entry?.[1], declared: undefined, ...raw };
}
