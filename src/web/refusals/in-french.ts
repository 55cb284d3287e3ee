import type { InvalidValue } from "../../domain/index.ts";

/** A refused value as a visitor reads it: which field, what it held, what goes there. */
export interface Refusal {
  readonly field: string;
  readonly got: string;
  readonly expected: string;
}

/** Says in French which field of a search was refused, what was got and what is expected. The domain's own words stay in English. */
export function inFrench(error: InvalidValue): Refusal {
  const known = FIELDS[error.field];
  return {
    field: known?.[0] ?? error.field,
    got: shown(error.got),
    expected: known?.[1] ?? "un paramètre que cette page connaît",
  };
}

const CODE = "un code qui existe dans nos données";

/** The name of each parameter in the form or the address, and what it takes. */
const FIELDS: Readonly<Record<string, readonly [name: string, expected: string]>> = {
  q: ["Quel métier ?", "un métier ou quelques mots, 200 caractères au plus, sans autre façon de dire le métier"],
  place: ["Où ?", "le nom d’une commune, d’un département ou d’une région de France, ou un code postal"],
  insee: ["Commune (insee)", "le code INSEE d’une commune, par exemple 57463, et un seul lieu à la fois"],
  lat: ["Latitude (lat)", "un nombre de −90 à 90, avec une longitude"],
  lon: ["Longitude (lon)", "un nombre de −180 à 180, avec une latitude"],
  radius: ["Distance maximale", "un nombre de kilomètres, de 0 à 200"],
  level: ["Diplôme préparé", "un niveau de 3 (CAP) à 7 (bac + 5)"],
  contract: ["Contrat", "« apprentissage » ou « professionnalisation »"],
  startBefore: ["Début", "un jour qui existe, écrit comme 2026-09-01"],
  disability: ["Ouvert au handicap", "« true » ou « false »"],
  trainingIncluded: ["Formation incluse", "« only » ou « without »"],
  sources: ["Montrer", "un ou plusieurs de : binomes, trainings, offers, companies"],
  sort: ["Ordre", "« best », « distance » (avec un lieu précis) ou « date »"],
  limit: ["Nombre de résultats (limit)", "un nombre entier de 1 à 100"],
  cursor: ["Suite de la liste (cursor)", "la suite d’une liste : reprenez la recherche depuis son début"],
  romes: [
    "Métiers (romes)",
    "1 à 20 codes ROME séparés par des virgules, par exemple D1102, et une seule façon de dire le métier",
  ],
  rncp: ["Diplôme (rncp)", `${CODE}, par exemple RNCP37537`],
  training: ["Formation (training)", CODE],
  variant: ["Forme (variant)", "une de : search, list, wish, count"],
  theme: ["Couleurs (theme)", "une de : auto, light, dark"],
  accent: ["Couleur d’accent (accent)", "une couleur à six chiffres hexadécimaux, par exemple #0a4549"],
  corners: ["Coins (corners)", "un nombre entier de pixels, de 0 à 24"],
  font: ["Police (font)", "le nom d’une police : lettres, chiffres, espaces"],
  lang: ["Langue (lang)", "un code de langue, par exemple fr"],
  shown: ["Listes montrées (shown)", "une ou plusieurs de : binomes, trainings, offers, companies"],
  height: ["Hauteur (height)", "un nombre entier de pixels, de 10 à 9999"],
  caller: ["Partenaire (caller)", "100 caractères au plus"],
  returnUrl: ["Page de retour (returnUrl)", "une adresse web complète, par exemple https://www.example.org/"],
  wish: ["Vœu (wish)", "« parcoursup: » ou « affelnet: » et le code d’un vœu que nous connaissons"],
};

const MAX_SHOWN = 80;

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(" et ") : String(value ?? "");
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
