import {
  type Company,
  DEMONSTRATION,
  fictitiousCompany,
  fictitiousOffer,
  fictitiousTraining,
  type ImportReport,
  type Offer,
  parseSiret,
  type Training,
} from "../domain/index.ts";

/** Records of a fictitious world, for the tests of the store. */
export { DEMONSTRATION };

export function training(id: string, changes: Partial<Training> = {}): Training {
  return fictitiousTraining(id, { source: "catalogue", ...changes });
}

export function offer(id: string, changes: Partial<Offer> = {}): Offer {
  return fictitiousOffer(id, {
    source: "feed",
    description: "Au fournil dès 5 h.",
    contract: { types: ["apprentissage"], start: null, durationMonths: null },
    url: `https://example.org/${id}`,
    ...changes,
  });
}

export function company(number: number, changes: Partial<Company> = {}): Company {
  return fictitiousCompany(siret(number), { source: "establishments", ...changes });
}

export function report(kind: string, startedAt = "2026-05-01T06:00:00.000Z"): ImportReport {
  return {
    kind,
    files: [`${kind}.csv`],
    startedAt,
    seconds: 1,
    read: 3,
    kept: 2,
    unchanged: 0,
    removed: 0,
    rejected: [],
  };
}

/** The only check digit that makes a SIRET of this number. */
function siret(number: number) {
  const stem = String(number).padStart(13, "0");
  for (let digit = 0; digit < 10; digit++) {
    try {
      return parseSiret(`${stem}${digit}`);
    } catch {
      // Another digit is the right one.
    }
  }
  throw new Error(`No SIRET starts with ${stem}.`);
}
