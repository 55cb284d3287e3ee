import { meaningful, wordsOf } from "./words.ts";

/**
 * The acronym people make of a certification's title: "Management commercial opérationnel" is "mco". A word written in
 * capitals among others counts whole: "Gestion de la PME" is "gpme". Null for titles too short or too long to have one.
 */
export function acronymOf(title: string): string | null {
  const shouted = title === title.toUpperCase();
  const whole = shouted
    ? []
    : title
        .split(/[^\p{L}\d]+/u)
        .filter((word) => /^\p{Lu}{2,}$/u.test(word))
        .flatMap(wordsOf);
  const words = meaningful(wordsOf(title));
  if (words.length < 2 || words.length > LONGEST) return null;
  return words.map((word) => (whole.includes(word) ? word : word[0])).join("");
}

const LONGEST = 6;

/**
 * Acronyms that their title's initials do not give, with words that only that title holds. Written from the official
 * titles of the diplomas; no code here, so that they follow whatever certifications are known.
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
  otm: "organisation transport marchandises",
  sam: "support action managériale",
  sapat: "services personnes animation territoires",
  sio: "services informatiques organisations",
  sp3s: "services prestations sanitaire social",
};
