import { plainText, type Question } from "../../../guidance/index.ts";

/** The questions as schema.org's FAQPage. A block of data, not a script: no browser runs it, and the content policy lets it be. */
export function StructuredData({ questions }: { questions: readonly Question[] }) {
  const json = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: questions.map(({ question, answer }) => ({
      "@type": "Question",
      name: question,
      acceptedAnswer: { "@type": "Answer", text: plainText(answer) },
    })),
  });
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json.replaceAll("<", "\\u003c") }} />;
}
