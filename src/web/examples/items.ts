import {
  type ListedBinome,
  type ListedCompany,
  type ListedOffer,
  type ListedTraining,
  type Place,
  parseDay,
  parseInseeCode,
  parseNafCode,
  parseRomeCode,
  parseSiret,
} from "../../domain/index.ts";

/** Invented items, named so that nobody takes them for real: the examples of the components, and the tests' world. */
const SOURCE = "exemple";
const METZ = parseInseeCode("57463");
const MECHANICS = parseRomeCode("I1604");

export const HOME = { label: "Metz (57)", kind: "commune", lat: 49.12, lon: 6.1757 } as const;

export function exampleTraining(changes: Partial<ListedTraining> = {}): ListedTraining {
  return {
    kind: "training",
    id: "formation-a",
    source: SOURCE,
    title: "CAP Maintenance des véhicules, option voitures particulières",
    level: 3,
    romes: [MECHANICS],
    rncp: null,
    cfd: null,
    school: { name: "École d’exemple A", siret: null, uai: null },
    place: place("1 rue de l’Exemple, Metz", 49.11, 6.2),
    sessions: [{ start: parseDay("2026-09-01"), end: parseDay("2028-06-30"), seats: 12 }],
    description: "Vous apprenez à entretenir et à réparer des voitures.\n\nUne semaine sur trois à l’école.",
    contact: { url: "https://ecole-a.example.org", email: "contact@ecole-a.example.org", phone: "01 99 00 00 01" },
    wishes: [],
    km: 2.13,
    match: "exact",
    ...changes,
  };
}

export function exampleOffer(changes: Partial<ListedOffer> = {}): ListedOffer {
  return {
    kind: "offer",
    id: "offre-a",
    source: SOURCE,
    title: "Apprenti mécanicien automobile (H/F)",
    description: "Avec un mécanicien confirmé, vous entretenez les voitures des clients.\nAtelier de cinq personnes.",
    keywords: ["vidange", "freinage"],
    romes: [MECHANICS],
    employer: { name: "Garage d’exemple B", siret: null },
    place: place("2 avenue de l’Exemple, Metz", 49.105, 6.19),
    contract: { types: ["apprentissage"], start: parseDay("2026-09-01"), durationMonths: 24 },
    level: 3,
    publishedAt: parseDay("2026-04-20"),
    expiresAt: parseDay("2026-07-01"),
    url: "https://offres.example.org/a",
    openings: 1,
    disabilityFriendly: true,
    contact: null,
    alsoSeenAt: [],
    lastDay: changes.expiresAt ?? parseDay("2026-07-01"),
    km: 3.4,
    match: "exact",
    ...changes,
  };
}

export function exampleCompany(changes: Partial<ListedCompany> = {}): ListedCompany {
  const siret = changes.siret ?? parseSiret("00000000100016");
  return {
    kind: "company",
    id: siret,
    siret,
    source: SOURCE,
    name: "Atelier d’exemple C",
    naf: parseNafCode("4520A"),
    size: "03",
    romes: [MECHANICS],
    place: place("3 place de l’Exemple, Metz", 49.13, 6.16),
    contact: null,
    potential: "high",
    km: 5.27,
    match: "exact",
    ...changes,
  };
}

export function exampleBinome(changes: Partial<ListedBinome> = {}): ListedBinome {
  return {
    training: exampleTraining(),
    employer: exampleOffer(),
    score: 0.71,
    parts: { employer: 0.4, training: 0.25, pair: 0.06 },
    km: { homeTraining: 2.13, homeEmployer: 3.4, trainingEmployer: 0.9 },
    match: "exact",
    reasons: ["Cet employeur a publié une offre récente.", "L’école et l’employeur sont à moins de 1 km."],
    ...changes,
  };
}

function place(label: string, lat: number, lon: number): Place {
  return { label, postcode: "57000", insee: METZ, lat, lon };
}
