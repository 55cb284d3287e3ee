import type { Offer, Training } from "../domain/index.ts";
import { normalise } from "../lib/text.ts";

/** The schools known from the trainings: by SIRET, and by name. */
export interface KnownSchools {
  readonly sirets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export const NO_SCHOOLS: KnownSchools = { sirets: new Set(), names: new Set() };

/** Adds the schools of some trainings. */
export function addSchools(schools: { sirets: Set<string>; names: Set<string> }, trainings: readonly Training[]): void {
  for (const { school } of trainings) {
    if (school.siret !== null) schools.sirets.add(school.siret);
    const name = normalise(school.name);
    if (name.length >= SHORTEST_NAME) schools.names.add(name);
  }
}

const SHORTEST_NAME = 4;

/**
 * Whether a training centre posted its own course as a job: the training is included, and no other can be chosen. A school that
 * hires for itself ("Technicien informatique du campus") says nothing of a course or of a partner who would be the employer.
 */
export function isSchoolAd({ title, description, employer }: Offer, schools: KnownSchools): boolean {
  const text = normalise(`${title} . ${description ?? ""}`).slice(0, MOST_READ);
  if (COURSE_TITLE.test(normalise(title))) return true;
  const partner = FOR_A_PARTNER.test(text);
  const course = OWN_COURSE.test(text);
  if (isSchool(employer, schools)) return partner || course;
  return (partner && course) || A_SCHOOL_RECRUITS.test(text);
}

const MOST_READ = 4_000;

function isSchool({ name, siret }: Offer["employer"], schools: KnownSchools): boolean {
  if (siret !== null && schools.sirets.has(siret)) return true;
  if (name === null) return false;
  const written = normalise(name);
  return schools.names.has(written) || SCHOOL_NAME.test(written);
}

const words = (...patterns: readonly string[]) => new RegExp(`\\b(?:${patterns.join("|")})\\b`);

const SCHOOL_NAME = words(
  "cfa",
  "campus",
  "ecole",
  "school",
  "institut de formation",
  "institut superieur",
  "academy",
  "academie",
  "centre de formation",
  "organisme de formation",
  "formation",
  "formations",
  "greta",
  "maison familiale",
);

/** The one who signs the contract is another. */
const FOR_A_PARTNER = words(
  "(?:nos|notre|ses|son|leurs|leur) (?:entreprises? )?(?:partenaires?|clients?)",
  "(?:nos|notre|ses|son) entreprises? (?:partenaires?|d accueil)",
  "entreprises? partenaires? (?:de|du) (?:l ecole|campus|cfa|centre)",
  "pour le compte (?:d un|de l un|d une|de l une|de)",
  "l un de (?:nos|ses) partenaires",
  "l une de (?:nos|ses) entreprises",
);

/** The course comes with the job. */
const OWN_COURSE = words(
  "(?:preparer|prepare|integrer|integrez|integre|suivre|suivrez|rejoindre|rejoignez) (?:l une de )?(?:nos|notre|une de nos) (?:formations?|ecole|cfa|campus|cursus|bts|bachelor|bachelors|masteres?|titres?)",
  "nos formations? (?:diplomantes?|certifiantes?|en alternance|reconnues?)",
  "notre (?:formation|bts|bachelor|mastere|cursus|titre professionnel)",
  "formation (?:gratuite|prise en charge|financee a 100|100 financee)",
  "aucun frais (?:de scolarite|de formation|d inscription)",
  "frais de (?:scolarite|formation) (?:pris|entierement pris) en charge",
  "inscriptions? (?:ouvertes?|sur dossier)",
  "rentree (?:immediate|decalee|de septembre|d octobre|en septembre|en octobre)",
  "rythme d alternance de (?:notre|l) ecole",
);

/** Says what it is in the first person: a school looks for candidates. */
const A_SCHOOL_RECRUITS = words(
  "(?:notre|l) (?:ecole|cfa|campus|centre de formation|institut) (?:\\w+ ){0,8}(?:recrute|recherche|vous propose|vous accompagne)",
  "(?:ecole|cfa|centre de formation) (?:specialisee?|en alternance) (?:\\w+ ){0,8}(?:recrute|recherche)",
);

/** The title is that of a course: "Formation BTS MCO en alternance", "BTS NDRC - rentrée 2026". */
const COURSE_TITLE =
  /^(?:formation|inscription|candidature|rentree)\b(?! (?:interne|continue|manager))|^(?:bts|bachelor|mastere|licence pro|cap|titre professionnel|tp)\b.*\b(?:rentree|inscriptions?|en 1 an|en 2 ans|formation)\b/;
