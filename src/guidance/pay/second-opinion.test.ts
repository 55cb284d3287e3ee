import rules from "modele-social";
import Engine from "publicodes";
import { expect, test } from "vitest";
import { loadSmic, payOf, payParamsSchema } from "./index.ts";

/**
 * The public model of the Urssaf, asked for the same pay. Its known gaps, left out of the comparison: it chooses the threshold of
 * exemption by the date of calculation and not of signature; it takes the age as it is said and knows no birthday; it knows no
 * fourth year, no 15 points, no licence professionnelle, no agreed minimum; it takes off a complementary health cover; it
 * rounds the minimum to the euro.
 */
const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });

const AGES = [
  ["moins de 18", "2009-10-20"],
  ["de 18 à 20", "2007-01-20"],
  ["de 21 à 25", "2003-01-20"],
  ["plus de 25", "1998-01-20"],
] as const;

/** "15/07/2026" as publicodes writes days. */
const DAY_ASKED = "15/07/2026";

test.each(AGES)("an apprentice %s earns what the Urssaf says, in the three years", (age, birthDate) => {
  for (const yearsDone of [0, 1, 2]) {
    engine.setSituation({
      date: DAY_ASKED,
      "salarié . contrat": "'apprentissage'",
      "salarié . contrat . date d'embauche": `01/07/${2026 - yearsDone}`,
      "salarié . contrat . apprentissage . âge": `'${age}'`,
    });
    const theirs = engine.evaluate("salarié . contrat . apprentissage . rémunération minimale").nodeValue;
    const params = { birthDate, startsOn: "2026-07-01", months: "1", yearsDone: String(yearsDone) };
    const ours = payOf(payParamsSchema.parse(params), loadSmic()).months[0]?.grossMonthly;
    expect(Math.round(ours ?? Number.NaN)).toBe(theirs);
  }
});

test.each([
  ["'apprentissage'", "apprentissage", "2003-01-20", 2],
  ["'professionnalisation'", "professionnalisation", "2007-01-20", 0],
])(
  "what is left of the pay under %s is what the Urssaf leaves, health cover apart",
  (contract, ours, birthDate, yearsDone) => {
    const params = { contract: ours, birthDate, startsOn: "2026-07-01", months: "1", yearsDone: String(yearsDone) };
    const month = payOf(payParamsSchema.parse(params), loadSmic()).months[0];
    engine.setSituation({
      date: DAY_ASKED,
      "salarié . contrat": contract,
      "salarié . contrat . date d'embauche": "01/07/2025",
      "salarié . contrat . salaire brut": `${month?.grossMonthly} €/mois`,
      "salarié . cotisations . prévoyances . santé . montant": "0 €/mois",
    });
    const net = engine.evaluate("salarié . rémunération . net . à payer avant impôt").nodeValue;
    expect(Number(net)).toBeCloseTo(month?.netMonthly.max ?? Number.NaN, 1);
  },
);
