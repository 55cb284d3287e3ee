import type { ComponentChildren } from "preact";
import { SearchForm } from "../components/search-form/search-form.tsx";
import type { PageAnswer } from "../page.ts";
import { refusalTexts as texts } from "./texts.ts";

export function unknownPage(): PageAnswer {
  return { status: 404, title: texts.unknownPage, body: <Refused title={texts.unknownPage}>{texts.address}</Refused> };
}

/** An item that is not, or no longer, in the generation served. */
export function unknownItem(kind: keyof typeof texts.unknownItem): PageAnswer {
  const title = texts.unknownItem[kind];
  return { status: 404, title, body: <Refused title={title}>{texts.gone}</Refused> };
}

export function nothingToServe(): PageAnswer {
  return {
    status: 503,
    title: texts.notReady,
    body: (
      <>
        <h1>{texts.notReady}</h1>
        <p>{texts.notReadyHint}</p>
      </>
    ),
  };
}

export function failure(): PageAnswer {
  return { status: 500, title: texts.failure, body: <Refused title={texts.failure}>{texts.failureHint}</Refused> };
}

function Refused({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{children}</p>
      <SearchForm />
    </>
  );
}
