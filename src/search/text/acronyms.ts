import type { Level } from "../../domain/index.ts";
import { meaningful, wordsOf } from "../../lib/french-words.ts";
import { hearDiploma } from "./diplomas.ts";

/**
 * The acronyms people make of a certification's title: "BTS Management commercial opérationnel" is "mco". A word
 * written in capitals among others counts whole: "Gestion de la PME" is "gpme". What a comma adds is often left out:
 * "Gestion des entreprises et des administrations, gestion comptable" is also "gea".
 */
export function acronymsOf(title: string): readonly string[] {
  const found = [title, title.split(/[,:;]/)[0]!].map(acronymOf).filter((acronym) => acronym !== null);
  return [...new Set(found)].filter((acronym) => !hearDiploma([acronym]).heard);
}

function acronymOf(title: string): string | null {
  const isShouted = title === title.toUpperCase();
  const capitals = isShouted ? [] : (title.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).flatMap(wordsOf);
  const { words } = hearDiploma(wordsOf(title));
  const initials = meaningful(words).map((word) => (capitals.includes(word) ? word : word[0]));
  return initials.length < 2 || initials.length > LONGEST ? null : initials.join("");
}

const LONGEST = 6;

/**
 * Acronyms that their title's initials do not give, with words that only that title holds. Written from the official
 * titles of the diplomas, some of which had another name before; no code here, so that they follow whatever certifications are known.
 */
export const KNOWN_ACRONYMS: Readonly<Record<string, string>> = {
  advf: "assistant vie familles",
  aepe: "accompagnant éducatif petite enfance",
  aes: "accompagnant éducatif social",
  agora: "assistance gestion organisations activités",
  apr: "production service restaurations",
  arcu: "métiers accueil",
  ash: "agent service hospitalier",
  assp: "accompagnement soins services personne",
  atsem: "agent territorial écoles maternelles",
  cgea: "conduite gestion entreprise agricole",
  ciel: "cybersécurité informatique réseaux électronique",
  dcg: "comptabilité gestion",
  dea: "ambulancier",
  deaes: "accompagnant éducatif social",
  deap: "auxiliaire puériculture",
  deas: "aide soignant",
  deass: "assistant service social",
  deeje: "éducateur jeunes enfants",
  dees: "éducateur spécialisé",
  dei: "infirmier",
  deme: "moniteur éducateur",
  dscg: "comptabilité gestion supérieur",
  ecp: "esthétique cosmétique parfumerie",
  eje: "éducateur jeunes enfants",
  eleec: "électricité environnements connectés",
  epc: "équipier polyvalent commerce",
  esf: "économie sociale familiale",
  fed: "fluides énergies domotique",
  ga: "assistance gestion organisations activités",
  gaco: "gestion administrative commerciale organisations",
  gccd: "génie civil construction durable",
  gpme: "gestion PME",
  iccer: "installateur chauffage climatisation énergies renouvelables",
  "info com": "information communication organisations",
  infocom: "information communication organisations",
  mco: "management commercial opérationnel",
  mcv: "métiers commerce vente",
  mei: "maintenance systèmes production connectés",
  melec: "électricité environnements connectés",
  mhr: "management hôtellerie restauration",
  msp: "maintenance systèmes production",
  mspc: "maintenance systèmes production connectés",
  muc: "management commercial opérationnel",
  mv: "maintenance véhicules",
  mva: "maintenance véhicules voitures particulières",
  mvi: "maintenance véhicules transport routier",
  ndrc: "négociation digitalisation relation client",
  nrc: "négociation digitalisation relation client",
  otm: "organisation transport marchandises",
  psr: "production service restaurations",
  sam: "support action managériale",
  sapat: "services personnes animation territoires",
  sen: "cybersécurité informatique réseaux électronique",
  sio: "services informatiques organisations",
  "sio sisr": "services informatiques organisations infrastructure",
  "sio slam": "services informatiques organisations solutions",
  sisr: "services informatiques organisations infrastructure",
  slam: "services informatiques organisations solutions",
  snir: "cybersécurité informatique réseaux électronique",
  sp3s: "services prestations sanitaire social",
  tc: "techniques commercialisation",
  "tech de co": "techniques commercialisation",
  tisec: "installateur chauffage climatisation",
  tmsec: "maintenance efficacité énergétique",
  tu: "technicien réalisation produits mécaniques",
};

/** Those that are also names, or initials of something else: they mean nothing without their diploma. */
export const NEED_DIPLOMA: ReadonlySet<string> = new Set("apr ecp fed mei msp mva mvi psr sen".split(" "));

/** Where the titles that we know are of another level. */
export const LEVEL_OF_ACRONYM: Readonly<Record<string, Level>> = { dcg: 6, dscg: 7 };

/** Two letters by which a trade is known to those who look for it: they mean it only where no other word says a trade or a name. */
export const JOB_INITIALS: Readonly<Record<string, string>> = {
  ap: "J1304",
  as: "J1501",
  es: "K1207",
  tp: "F1702",
  vl: "N4105",
};
