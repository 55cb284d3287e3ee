import type { WishPlatform } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

/** The five steps from a wish to the first day, and the months in which each is the one of the day (0: January). */
export const wishPathTexts = typeset({
  title: "Les cinq étapes, et où nous en sommes",
  now: "Aujourd’hui",
  steps: [
    { name: "Le vœu", hint: "Vous demandez la formation." },
    { name: "La réponse du CFA", hint: "Il étudie votre dossier, parfois avec un entretien." },
    { name: "« Retenu sous réserve de contrat »", hint: "Ce n’est pas encore une place : il manque l’employeur." },
    { name: "Le contrat signé", hint: "Avec l’employeur que vous avez trouvé. La place est alors à vous." },
    {
      name: "Le début",
      hint: "La formation peut commencer jusqu’à trois mois avant ou après le contrat.",
    },
  ],
});

/** Which step is the one of the day, by month: the pattern of past sessions, since each session has its own days. */
export const STEP_OF_MONTH: Readonly<Record<WishPlatform, readonly number[]>> = {
  parcoursup: [0, 0, 0, 1, 1, 2, 3, 3, 4, 4, 0, 0],
  affelnet: [0, 0, 0, 0, 0, 2, 3, 3, 4, 4, 0, 0],
};
