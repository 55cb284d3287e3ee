import { Notice } from "../components/notice/notice.tsx";
import { ProblemForm } from "../components/problem-form/problem-form.tsx";
import { itemUrl } from "../links/index.ts";
import type { PageAnswer } from "../page.ts";
import type { Sent } from "./read-report.ts";
import { reportTexts as texts } from "./texts.ts";

/** The form again, as it was filled, with what is to be put right. */
export function incomplete(sent: Sent, title: string, fault: keyof typeof texts.faults): PageAnswer {
  return {
    status: 400,
    title: texts.title,
    body: (
      <>
        <h1>{texts.title}</h1>
        <p>
          {texts.about} <strong>{title}</strong>
        </p>
        <Notice tone="alert">
          <p>{texts.faults[fault]}</p>
        </Notice>
        <ProblemForm item={sent} back={sent.back} given={sent} />
        <p>
          <a href={itemUrl(sent, sent.back)}>{texts.backToItem}</a>
        </p>
      </>
    ),
  };
}

export function unreadable(): PageAnswer {
  return { status: 400, title: texts.unreadable, body: <Said title={texts.unreadable} words={texts.unreadableHint} /> };
}

/** One address reports too much; `seconds` until it may again. */
export function tooMany(seconds: number): PageAnswer {
  const hint = texts.tooManyHint(Math.max(1, Math.ceil(seconds / 60)));
  return { status: 429, title: texts.tooMany, body: <Said title={texts.tooMany} words={hint} /> };
}

function Said({ title, words }: { title: string; words: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{words}</p>
    </>
  );
}
