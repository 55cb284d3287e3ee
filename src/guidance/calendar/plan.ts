import { addDays, addMonths, type Day } from "../../domain/index.ts";

/** One thing to do, on a day or from that day on. */
export interface PlanStep {
  readonly day: Day;
  readonly title: string;
  readonly detail: string;
}

/** Months by which the courses may follow the contract, or go before it (Code du travail L6222-12, L6222-12-1). */
const WINDOW_MONTHS = 3;

/**
 * What to do, and when, for courses that start on `courses`: the steps of the law on their exact days, the others on a day that
 * leaves time. Those before `today` are given for that day: late is better than never.
 */
export function planFor(courses: Day, today: Day): PlanStep[] {
  const steps: PlanStep[] = [
    step(addMonths(courses, -7), "Préparer mon CV et ma lettre", "Une page suffit. Faites-la relire par un adulte."),
    step(
      addMonths(courses, -6),
      "Écrire à dix entreprises par semaine",
      "Avec ou sans offre. Notez à qui vous écrivez.",
    ),
    step(addMonths(courses, -5), "Relancer par téléphone", "Une semaine après chaque envoi. Demandez une rencontre."),
    step(
      addMonths(courses, -WINDOW_MONTHS),
      "Mon contrat peut commencer",
      "Les cours commencent au plus tard trois mois après le début du contrat.",
    ),
    step(
      addMonths(courses, -1),
      "Point avec le CFA",
      "Pas d’employeur ? Demandez de l’aide, et si le CFA peut vous accueillir sans contrat.",
    ),
    step(courses, "Début des cours au CFA", "Le contrat se signe avant le premier jour de travail."),
    step(
      addMonths(courses, WINDOW_MONTHS),
      "Dernier jour pour signer",
      "Sans contrat, le CFA vous accueille trois mois au plus.",
    ),
  ];
  return steps
    .map((one) => (one.day < today ? { ...one, day: today } : one))
    .filter((one) => one.day <= addDays(courses, 100));
}

function step(day: Day, title: string, detail: string): PlanStep {
  return { day, title, detail };
}
