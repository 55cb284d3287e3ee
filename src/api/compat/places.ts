import { departementOf, type InseeCode, type Locality, type Place, type Reference } from "../../domain/index.ts";
import { academieOf } from "../../reference/index.ts";

/** Codes of the académies in the directory of the Ministry of Education, 2020 and later (Normandie in place of Caen and Rouen). */
const ACADEMIES: Readonly<Record<string, string>> = {
  "Aix-Marseille": "02",
  Amiens: "20",
  Besançon: "03",
  Bordeaux: "04",
  "Clermont-Ferrand": "06",
  Corse: "27",
  Créteil: "24",
  Dijon: "07",
  Grenoble: "08",
  Guadeloupe: "32",
  Guyane: "33",
  "La Réunion": "28",
  Lille: "09",
  Limoges: "22",
  Lyon: "10",
  Martinique: "31",
  Mayotte: "43",
  Montpellier: "11",
  "Nancy-Metz": "12",
  Nantes: "17",
  Nice: "23",
  Normandie: "70",
  "Orléans-Tours": "18",
  Paris: "01",
  Poitiers: "13",
  Reims: "19",
  Rennes: "14",
  Strasbourg: "15",
  Toulouse: "16",
  Versailles: "25",
};

type Commune = Extract<Locality, { kind: "commune" }>;

/** What lies around a département: its name, its region, its académie. What has none (Wallis, Terres australes) has empty texts. */
export function departementAround(code: string, reference: Reference): Around {
  const known = arounds.get(reference) ?? new Map<string, Around>();
  arounds.set(reference, known);
  const around = known.get(code) ?? lookAround(code, reference);
  known.set(code, around);
  return around;
}

type Around = ReturnType<typeof lookAround>;

/** Every training has one: looked for among 36,000 places once, not a thousand times a page. */
const arounds = new WeakMap<Reference, Map<string, Around>>();

function lookAround(code: string, reference: Reference) {
  const region = reference.localities.find((one) => one.kind === "region" && one.departements.includes(code));
  const nom = academieOf(code) ?? "";
  const academie = ACADEMIES[nom] ?? "";
  return {
    departement: { nom: reference.departement(code)?.label ?? "", codeInsee: code },
    region: { codeInsee: region?.kind === "region" ? region.code : "", nom: region?.label ?? "" },
    academie: { id: academie && `A${academie}`, code: academie, nom },
  };
}

/** `GET /geographie/v1/departement`: the 101 départements, without the collectivities that are of no region. */
export function departements(reference: Reference) {
  return reference.localities.flatMap((one) => {
    if (one.kind !== "departement") return [];
    const { departement, region, academie } = departementAround(one.code, reference);
    return region.codeInsee === "" ? [] : [{ ...departement, region, academie }];
  });
}

/** `GET /geographie/v1/commune/search`: the commune of that INSEE code, else those of that postcode. */
export function communes(code: string, reference: Reference) {
  const own = reference.commune(code as InseeCode);
  return (own ? [own] : reference.communesByPostcode(code)).map((commune) => communeAs(commune, reference));
}

function communeAs({ label, code, postcodes, departement, lat, lon }: Commune, reference: Reference) {
  const centre: [number, number] = [lon, lat];
  return {
    nom: label,
    code: { insee: code, postaux: [...postcodes] },
    anciennes: [],
    arrondissements: [],
    ...departementAround(departement, reference),
    localisation: {
      centre: { type: "Point", coordinates: centre },
      // No outline is known: a polygon that is the point.
      bbox: { type: "Polygon", coordinates: [[centre, centre, centre, centre]] },
    },
    mission_locale: null,
  };
}

/** An address as trainings have it. */
export function addressOf({ label, postcode, insee, lat, lon }: Place, reference: Reference) {
  const commune = (insee && reference.commune(insee)) || reference.nearestCommune(lat, lon);
  const code = insee ?? commune?.code ?? null;
  const around = departementAround(code === null ? "" : departementOf(code), reference);
  return {
    label,
    code_postal: postcode,
    commune: { nom: commune?.label ?? label, code_insee: code ?? "" },
    departement: { nom: around.departement.nom, code_insee: around.departement.codeInsee },
    region: { code_insee: around.region.codeInsee, nom: around.region.nom },
    academie: around.academie,
  };
}

export function pointOf({ lat, lon }: Place): { readonly type: "Point"; readonly coordinates: [number, number] } {
  return { type: "Point", coordinates: [lon, lat] };
}
