import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { Fragment } from "preact";
import { renderToString } from "preact-render-to-string";
import { Body, Document, type DocumentProps, Head, LANGUAGE } from "./components/document/document.tsx";
import type { PageAnswer } from "./page.ts";

/** What surrounds every page. */
export type Frame = Pick<DocumentProps, "path" | "origin" | "assets" | "demonstration" | "simulatedDay">;

/** The HTML of a whole page; of one that has a rest, a stream: the head goes first, then each part once it is rendered. */
export function renderPage(answer: PageAnswer, frame: Frame): string | Readable {
  const props = propsOf(answer, frame);
  if (answer.rest !== undefined) return Readable.from(partsOf(answer, answer.rest, props));
  return `${DOCTYPE}${renderToString(<Document {...props}>{answer.body}</Document>)}`;
}

const DOCTYPE = "<!DOCTYPE html>\n";

/** Where the rest goes. Texts are escaped: no other part of a page can hold it. */
const REST = '<slot name="suite"></slot>';

/** Long enough for what was rendered to leave, compressed, before the next part keeps the processor busy. */
const LEAVE_MS = 1;

async function* partsOf(answer: PageAnswer, rest: NonNullable<PageAnswer["rest"]>, props: DocumentProps) {
  yield `${DOCTYPE}<html lang="${LANGUAGE}">${renderToString(<Head {...props} />)}`;
  await pause(LEAVE_MS);
  const body = renderToString(
    <Body {...props}>
      {answer.body}
      <slot name="suite" />
    </Body>,
  );
  const at = body.indexOf(REST);
  yield body.slice(0, at);
  for (const part of rest) {
    await pause(LEAVE_MS);
    yield renderToString(<Fragment>{part}</Fragment>);
  }
  yield `${body.slice(at + REST.length)}</html>`;
}

function propsOf(answer: PageAnswer, frame: Frame): DocumentProps {
  return {
    ...frame,
    title: answer.title,
    description: answer.description ?? null,
    indexed: answer.indexed ?? answer.status === 200,
    canonical: answer.canonical ?? null,
    picture: answer.picture ?? null,
  };
}
