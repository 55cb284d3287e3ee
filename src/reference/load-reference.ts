import type { Reference, ReferenceAdditions } from "../domain/index.ts";
import { NO_ADDITIONS } from "../domain/index.ts";
import { indexCertifications, loadCertificationTable } from "./certifications.ts";
import { loadInterests } from "./interests.ts";
import { indexLocalities, loadLocalityTables } from "./localities.ts";
import { loadNafLabels } from "./naf.ts";
import { indexOccupations, loadOccupationTables } from "./occupations.ts";

/**
 * The tables of data/ and of the npm packages, with what an import adds or replaces. The tables are read once a
 * process (about half a second); another set of additions costs a few tens of milliseconds.
 */
export function loadReference(additions: ReferenceAdditions = NO_ADDITIONS): Reference {
  const { occupationTables, interests, certificationTable, localityTables, nafLabels } = tables();
  const occupations = indexOccupations(occupationTables, additions.occupations);
  const certifications = indexCertifications(certificationTable, additions.certifications, occupations.canonical);
  const localities = indexLocalities(localityTables, additions.places);
  return {
    occupations: occupations.all,
    appellations: additions.appellations,
    interests,
    certifications: certifications.all,
    localities: localities.all,
    canonical: occupations.canonical,
    occupation: occupations.occupation,
    romeLabel: occupations.romeLabel,
    certificationByRncp: certifications.byRncp,
    certificationByCfd: certifications.byCfd,
    commune: localities.commune,
    communesByPostcode: localities.communesByPostcode,
    departement: localities.departement,
    nearestCommune: localities.nearestCommune,
    nafLabel: (naf) => nafLabels.get(naf) ?? null,
  };
}

let loaded: ReturnType<typeof loadTables> | undefined;

function tables(): ReturnType<typeof loadTables> {
  loaded ??= loadTables();
  return loaded;
}

function loadTables() {
  return {
    occupationTables: loadOccupationTables(),
    interests: loadInterests(),
    certificationTable: loadCertificationTable(),
    localityTables: loadLocalityTables(),
    nafLabels: loadNafLabels(),
  };
}
