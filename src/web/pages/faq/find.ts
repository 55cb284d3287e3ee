import { plainText, type Theme } from "../../../guidance/index.ts";
import { normalise } from "../../../lib/text.ts";

/** The questions that hold every word of `words`, in their themes; whole themes when there is no word. */
export function findQuestions(themes: readonly Theme[], words: string): readonly Theme[] {
  const wanted = normalise(words)
    .split(" ")
    .filter((word) => word !== "");
  if (wanted.length === 0) return themes;
  return themes
    .map((theme) => ({
      ...theme,
      questions: theme.questions.filter(({ question, answer }) => {
        const text = normalise(`${theme.title} ${question} ${plainText(answer)}`);
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter(({ questions }) => questions.length > 0);
}
