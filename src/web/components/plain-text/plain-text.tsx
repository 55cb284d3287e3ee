import { foreignLanguage } from "../../french/index.ts";

/**
 * Text of a feed as its author laid it out: blank lines part paragraphs, other line breaks are kept. Nothing in it is markup. A paragraph
 * in another language says so, for who listens to it.
 */
export function PlainText({ text }: { text: string }) {
  const paragraphs = text
    .trim()
    .split(/\r?\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "");
  return (
    <div class="plain-text">
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang={foreignLanguage(paragraph) ?? undefined}>
          {paragraph.trim()}
        </p>
      ))}
    </div>
  );
}
