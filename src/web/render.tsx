import { renderToString } from "preact-render-to-string";
import { Document, type DocumentProps } from "./components/document/document.tsx";
import type { PageAnswer } from "./page.ts";

/** What surrounds every page. */
export type Frame = Pick<DocumentProps, "path" | "origin" | "assets" | "demonstration" | "simulatedDay">;

/** The HTML of a whole page. */
export function renderPage(answer: PageAnswer, frame: Frame): string {
  const document = (
    <Document
      {...frame}
      title={answer.title}
      description={answer.description ?? null}
      indexed={answer.indexed ?? answer.status === 200}
      canonical={answer.canonical ?? null}
      picture={answer.picture ?? null}
    >
      {answer.body}
    </Document>
  );
  return `<!DOCTYPE html>\n${renderToString(document)}`;
}
