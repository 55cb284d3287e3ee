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
  agora: "assistance gestion organisations activités",
  aepe: "accompagnant éducatif petite enfance",
  aes: "accompagnant éducatif social",
  ash: "agent service hospitalier",
  assp: "accompagnement soins services personne",
  atsem: "agent territorial écoles maternelles",
  ciel: "cybersécurité informatique réseaux électronique",
  dcg: "comptabilité gestion",
  dscg: "comptabilité gestion supérieur",
  deaes: "accompagnant éducatif social",
  deap: "auxiliaire puériculture",
  deas: "aide soignant",
  deeje: "éducateur jeunes enfants",
  dees: "éducateur spécialisé",
  eje: "éducateur jeunes enfants",
  epc: "équipier polyvalent commerce",
  esf: "économie sociale familiale",
  gaco: "gestion administrative commerciale organisations",
  gpme: "gestion PME",
  iccer: "installateur chauffage climatisation énergies renouvelables",
  mco: "management commercial opérationnel",
  mcv: "métiers commerce vente",
  melec: "électricité environnements connectés",
  mhr: "management hôtellerie restauration",
  mspc: "maintenance systèmes production connectés",
  ndrc: "négociation digitalisation relation client",
  muc: "management commercial opérationnel",
  nrc: "négociation digitalisation relation client",
  otm: "organisation transport marchandises",
  sam: "support action managériale",
  sapat: "services personnes animation territoires",
  sio: "services informatiques organisations",
  snir: "cybersécurité informatique réseaux électronique",
  sp3s: "services prestations sanitaire social",
};
