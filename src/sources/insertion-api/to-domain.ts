import { type Insertion, type InsertionScope, MIN_LEAVERS, parseCfd, type Route } from "../../domain/index.ts";
import { check, NotKept } from "../checks/index.ts";
import { kindOfOutcome, type Outcome, outcome } from "./schema.ts";

export const INSERJEUNES = "inserjeunes";

const ROUTES: Readonly<Record<string, Route>> = { apprentissage: "apprentissage", pro: "scolaire" };
const UNKNOWN = { 6: null, 12: null, 18: null, 24: null };

/**
 * What became of the leavers of one certification in one region. The API's `taux_en_emploi_*` are of everyone in the final year,
 * so they are shares; a taux d'emploi is of the leavers: it is counted here, and never on fewer than 20 of them.
 * Throws `NotKept` for other ways of learning, and for figures that another certification has already.
 */
export function toInsertion(raw: unknown): Insertion {
  const { filiere, code_certification_type: type, donnee_source: origin } = check(kindOfOutcome, raw);
  const route = ROUTES[filiere];
  if (route === undefined) throw new NotKept("neither apprenticeship nor a vocational school", "filiere", filiere);
  if (type !== "cfd" && type !== "mef11")
    throw new NotKept("neither a diploma code nor a MEFSTAT code", "code_certification_type", type);
  if (origin && origin.type !== "self")
    throw new NotKept("figures of another certification", "donnee_source.type", origin.type);
  const row = check(outcome, raw);
  const leavers = leaversOf(row);
  const isEnough = leavers !== null && leavers >= MIN_LEAVERS;
  return {
    source: INSERJEUNES,
    id: [row.millesime, row.region.code, route, row.code_certification].join(" "),
    scope: scopeOf(row, type),
    route,
    cohort: row.millesime,
    leavers,
    employmentRate: isEnough ? ratesOf(row, leavers) : UNKNOWN,
    employed: isEnough ? employedOf(row) : UNKNOWN,
    furtherStudyRate: known(row, row.taux_en_formation),
    employedShare: known(row, row.taux_en_emploi_6_mois),
    brokenShare: known(row, row.taux_rupture_contrats),
  };
}

function scopeOf({ code_certification: code, region }: Outcome, type: "cfd" | "mef11"): InsertionScope {
  const cfd = type === "cfd" ? parseCfd(code, "code_certification") : null;
  return { kind: "region", region: region.code, cfd, mefstat: type === "cfd" ? null : code };
}

function leaversOf({ nb_sortant: leavers, nb_annee_term: all, nb_poursuite_etudes: goneOn }: Outcome): number | null {
  return leavers ?? (all === null || goneOn === null ? null : Math.max(0, all - goneOn));
}

function employedOf(row: Outcome): Insertion["employed"] {
  return {
    6: row.nb_en_emploi_6_mois,
    12: row.nb_en_emploi_12_mois,
    18: row.nb_en_emploi_18_mois,
    24: row.nb_en_emploi_24_mois,
  };
}

function ratesOf(row: Outcome, leavers: number): Insertion["employmentRate"] {
  const employed = employedOf(row);
  const rate = (count: number | null) => (count === null ? null : Math.min(100, Math.round((100 * count) / leavers)));
  return { 6: rate(employed[6]), 12: rate(employed[12]), 18: rate(employed[18]), 24: rate(employed[24]) };
}

/** A share of a final year of fewer than 20 is not to be published, whatever an answer holds. */
function known({ nb_annee_term: all }: Outcome, share: number | null): number | null {
  return all !== null && all < MIN_LEAVERS ? null : share;
}
