import { plainText, type Question } from "../../../guidance/index.ts";

/** The questions as schema.org's FAQPage. */
export function aboutQuestions(questions: readonly Question[]): Readonly<Record<string, unknown>> {
  return {
    "@type": "FAQPage",
    mainEntity: questions.map(({ question, answer }) => ({
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: plainText(answer) },
    })),
  };
}
