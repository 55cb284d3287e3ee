import type { Draw } from "./draw.ts";

/** Sentences for the fictitious records, in French. Each description says that the record is fictitious. */

const LESSONS = [
  "Cours et ateliers en petits groupes.",
  "Une semaine au centre, deux semaines en entreprise.",
  "Alternance d'un mois à l'autre entre le centre et l'entreprise.",
  "Accompagnement par un référent tout au long de la formation.",
  "Mise en pratique sur plateau technique.",
];
const TASKS = [
  "Vous apprenez le métier aux côtés d'un maître d'apprentissage.",
  "Vous rejoignez une équipe habituée à former.",
  "Vous participez aux tâches de chaque jour, de plus en plus seul.",
  "Vous découvrez toutes les étapes du métier.",
  "Aucune expérience n'est demandée, la motivation compte.",
];
const HOURS = ["Horaires de journée.", "Horaires variables.", "Travail possible le samedi.", "Temps plein, 35 heures."];

export function trainingDescription(draw: Draw): string {
  return `Formation fictive, pour la démonstration. ${draw.one(LESSONS)}`;
}

export function offerDescription(draw: Draw): string {
  return `Offre fictive, pour la démonstration. ${draw.one(TASKS)} ${draw.one(HOURS)}`;
}

const TITLES: readonly ((job: string) => string)[] = [
  (job) => `${job} en apprentissage`,
  (job) => `${job} en alternance`,
  (job) => `Apprentissage : ${lowered(job)}`,
  (job) => `Contrat en alternance : ${lowered(job)}`,
];

/** The title of an offer for that job, for example "Boulanger / Boulangère en apprentissage". */
export function offerTitle(job: string, draw: Draw): string {
  return draw.one(TITLES)(job);
}

/** "Boulanger / Boulangère" as it is written after other words; initials such as "SAV" stay. */
function lowered(job: string): string {
  return job.replace(
    /(^|\/ )(\p{Lu})(?=\p{Ll})/gu,
    (_, before: string, initial: string) => before + initial.toLowerCase(),
  );
}
