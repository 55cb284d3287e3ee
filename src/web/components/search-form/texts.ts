import type { Level } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

export const searchFormTexts = typeset({
  label: "Recherche",
  what: { shown: "Je veux devenir…", asked: "(quel métier ?)" },
  whatHint: "Mécano, boulangère, développeur web… Laissez vide si vous ne savez pas encore.",
  where: { shown: "près de…", asked: "(où ?)" },
  whereHint: "Une ville, un code postal, un département",
  position: "Ma position",
  radius: "à moins de",
  level: "pour préparer",
  anyLevel: "n’importe quel diplôme",
  levels: {
    3: "un CAP",
    4: "un bac pro, un BP",
    5: "un BTS, un titre (bac + 2)",
    6: "un BUT, une licence (bac + 3)",
    7: "un master (bac + 5)",
  } satisfies Record<Level, string>,
  submit: "Rechercher",
});
