import { setImmediate as breathe } from "node:timers/promises";
import type { ListedTraining, Search } from "../../domain/index.ts";

/** A school of the trainings in service. */
interface School {
  readonly siret: string;
  readonly uai: string | null;
}

const schoolsOf = new WeakMap<Search, Promise<readonly School[]>>();

/** The schools that have a SIRET, each pair of SIRET and UAI once. Read once a generation. */
function schools(search: Search): Promise<readonly School[]> {
  let known = schoolsOf.get(search);
  if (known === undefined) {
    known = readSchools(search);
    schoolsOf.set(search, known);
  }
  return known;
}

async function readSchools(search: Search): Promise<readonly School[]> {
  const found = new Map<string, School>();
  let read = 0;
  for (const text of search.items("trainings")) {
    const { school } = JSON.parse(text) as ListedTraining;
    if (school.siret !== null) found.set(`${school.siret} ${school.uai}`, { siret: school.siret, uai: school.uai });
    if (++read % 1_000 === 0) await breathe();
  }
  return [...found.values()];
}

/** `GET /organisme/v1/recherche`: the school of that UAI, of that SIRET or of both, among those of our trainings. */
export async function searchOrganisme(search: Search, uai: string | null, siret: string | null) {
  const all = await schools(search);
  const hasUai = all.some((school) => school.uai === uai);
  const hasSiret = all.some((school) => school.siret === siret);
  const candidats = all
    .filter((school) => (uai !== null && school.uai === uai) || (siret !== null && school.siret === siret))
    .map((school) => resultOf(school, uai, siret));
  const whole = candidats.filter(
    ({ correspondances: { uai: own, siret: number } }) => own?.lui_meme !== false && number?.lui_meme !== false,
  );
  return {
    metadata: {
      uai: uai === null ? null : { status: hasUai ? "ok" : "inconnu" },
      siret: siret === null ? null : { status: hasSiret ? "ok" : "inconnu" },
    },
    resultat: whole.length === 1 ? whole[0] : null,
    candidats,
  };
}

function resultOf(school: School, uai: string | null, siret: string | null) {
  return {
    status: { ouvert: true, declaration_catalogue: true, validation_uai: school.uai !== null },
    correspondances: {
      uai: uai === null ? null : { lui_meme: school.uai === uai, son_lieu: school.uai === uai },
      siret: siret === null ? null : { lui_meme: school.siret === siret, son_formateur: false, son_responsable: false },
    },
    organisme: { identifiant: { uai: school.uai, siret: school.siret } },
  };
}
