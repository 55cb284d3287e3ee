import { factsIn, loadContent, plainText, type Question, type Theme } from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import { Prose } from "../../components/prose/index.ts";
import { StructuredData } from "../../components/structured-data/structured-data.tsx";
import { typesetHeading } from "../../french/index.ts";
import { readQuery } from "../../links/index.ts";
import type { Page } from "../../page.ts";
import { aboutQuestions } from "./about.ts";
import { findQuestions } from "./find.ts";
import { faqTexts as texts } from "./texts.ts";

/** The questions of candidates and parents, by themes; `?q=` keeps those that hold the words. */
export const faqPage: Page = {
  path: "/faq",
  answer: ({ query }) => {
    const words = (readQuery(query).q ?? "").slice(0, 200);
    const all = loadContent().themes;
    const found = findQuestions(all, words);
    return {
      status: 200,
      title: texts.title,
      description: texts.description,
      indexed: words === "",
      body: <Faq words={words} found={found.length > 0 ? found : all} none={found.length === 0} />,
    };
  },
};

function Faq({ words, found, none }: { words: string; found: readonly Theme[]; none: boolean }) {
  const questions = found.flatMap((theme) => theme.questions);
  const text = questions.map(({ question, answer }) => `${question} ${plainText(answer)}`).join(" ");
  const facts = questions.flatMap(({ answer }) => factsIn(answer));
  return (
    <Guide path="/faq" title={texts.title} lead={texts.lead} text={text} facts={facts}>
      <Find words={words} />
      {none ? <Notice tone="warning">{texts.none}</Notice> : null}
      {words !== "" && !none ? (
        <p>
          {texts.found(questions.length)} <a href="/faq">{texts.all}</a>
        </p>
      ) : null}
      {found.map(({ title, questions: own }) => (
        <section class="faq-theme" key={title}>
          <h2>{title}</h2>
          {own.map((question) => (
            <Answer key={question.anchor} {...question} />
          ))}
        </section>
      ))}
      <StructuredData data={aboutQuestions(questions)} />
    </Guide>
  );
}

function Find({ words }: { words: string }) {
  return (
    <search aria-label={texts.label}>
      <form class="search-form" action="/faq" method="get">
        <div class="field">
          <label for="faq-q">{texts.field}</label>
          <input id="faq-q" name="q" type="text" value={words} maxLength={200} />
        </div>
        <button class="button" type="submit">
          {texts.submit}
        </button>
      </form>
    </search>
  );
}

function Answer({ anchor, question, answer }: Question) {
  return (
    <article id={anchor}>
      <h3>
        {typesetHeading(question)}{" "}
        <a class="faq-link" href={`#${anchor}`} aria-label={`${texts.link} : ${question}`}>
          #
        </a>
      </h3>
      <Prose blocks={answer} />
    </article>
  );
}
