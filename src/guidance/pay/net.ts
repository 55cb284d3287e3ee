import type { Day } from "../../domain/index.ts";
import type { PaySituation } from "./situation.ts";

/** Cents of euro a month, before income tax, without a complementary health cover. */
export interface NetRange {
  readonly min: number;
  readonly max: number;
}

/**
 * Employee contributions of a private employer, percent of pay under the ceiling of social security: basic pension 6.90 + 0.40,
 * complementary pension 3.15 + 0.86 (Urssaf and Agirc-Arrco, the same from 2023 to 2026).
 */
const CONTRIBUTIONS = 11.31;
/** What the part above the ceiling (4,005 € a month in 2026) pays instead: 0.40 + 8.64 + 1.08 + 0.14, and 0.14 on all the rest. */
const ABOVE_CEILING = 10.26;
const CEILING_CENTS = 4_005_00;
/** The local scheme of Alsace and Moselle: the law leaves this range, as the département is not asked. */
const ALSACE_MOSELLE = 1.3;
/** CSG 9.2 % and CRDS 0.5 %, on 98.25 % of pay (Code de la sécurité sociale L136-8 and L136-2). */
const CSG_CRDS = 9.7 * 0.9825;

/** From this day of signature an apprentice is exempt up to 50 % of the SMIC and no more up to 79 % (D6243-5). */
const NEW_EXEMPTION: Day = "2025-03-01" as Day;

/**
 * What is left of `gross` that month: an apprentice of a public employer pays nothing; one of a private employer pays on the part
 * above the exemption only (L6243-2); a contrat de professionnalisation pays on all of it.
 */
export function netOf(situation: PaySituation, gross: number, smic: number): NetRange {
  if (situation.contract === "professionnalisation") return after(gross, gross, CSG_CRDS);
  if (situation.sector === "public") return { min: gross, max: gross };
  const recent = situation.signedOn >= NEW_EXEMPTION;
  const exempt = Math.round((smic * (recent ? 50 : 79)) / 100);
  return after(gross, Math.max(0, gross - exempt), recent ? CSG_CRDS : 0);
}

function after(gross: number, due: number, csgCrds: number): NetRange {
  const least = gross > CEILING_CENTS ? ABOVE_CEILING : CONTRIBUTIONS;
  return {
    min: gross - Math.round((due * (CONTRIBUTIONS + ALSACE_MOSELLE + csgCrds)) / 100),
    max: gross - Math.round((due * (least + csgCrds)) / 100),
  };
}
