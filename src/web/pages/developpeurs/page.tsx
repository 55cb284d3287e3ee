import type { ComponentChildren } from "preact";
import { Notice } from "../../components/notice/notice.tsx";
import type { Page } from "../../page.ts";
import { keyedSnippets, searchSnippets } from "./snippets.ts";
import { developerTexts as texts } from "./texts.ts";

/** What a developer needs to know in ten minutes; the routes one by one are in the console. */
export const developersPage: Page = {
  path: "/developpeurs",
  answer: ({ origin, search }) => ({
    status: 200,
    title: texts.title,
    description: texts.description,
    body: <Developers origin={origin} isDemonstration={search.generation.demonstration} />,
  }),
};

function Developers({ origin, isDemonstration }: { origin: string; isDemonstration: boolean }) {
  const { publish, take, official } = keyedSnippets(origin);
  return (
    <div class="prose developers">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <Elsewhere />
      {isDemonstration ? (
        <Notice tone="warning" title={texts.demonstrationTitle}>
          <p>{texts.demonstration}</p>
        </Notice>
      ) : null}
      <Start origin={origin} />
      <Keys />
      <Section title={texts.publishTitle}>
        <p>{texts.publish}</p>
        <Code>{publish}</Code>
      </Section>
      <Section title={texts.takeTitle}>
        <p>{texts.take}</p>
        <Code>{take}</Code>
      </Section>
      <Section title={texts.officialTitle}>
        <p>{texts.official}</p>
        <Code>{official}</Code>
      </Section>
      <Rules />
    </div>
  );
}

function Elsewhere() {
  return (
    <ul>
      <li>
        <a href="/developpeurs/api/">{texts.reference}</a>
      </li>
      <li>
        <a href="/api/openapi.json">{texts.document}</a>
      </li>
      <li>
        <a href="/developpeurs/widget">{texts.widget}</a>
      </li>
    </ul>
  );
}

function Start({ origin }: { origin: string }) {
  return (
    <Section title={texts.startTitle}>
      <p>{texts.start}</p>
      {searchSnippets(origin).map(({ language, code }) => (
        <>
          <h3>{language}</h3>
          <Code>{code}</Code>
        </>
      ))}
      <p>{texts.answer}</p>
    </Section>
  );
}

function Keys() {
  return (
    <Section title={texts.keysTitle}>
      <p>{texts.keys}</p>
      <ul>
        {texts.rights.map(({ name, does }) => (
          <li>
            <code>{name}</code>
            &nbsp;: {does}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rules() {
  return (
    <>
      <Section title={texts.limitsTitle}>
        <Items of={texts.limits} />
      </Section>
      <Section title={texts.errorsTitle}>
        <p>{texts.errors}</p>
      </Section>
      <Section title={texts.changesTitle}>
        <Items of={texts.changes} />
      </Section>
      <Section title={texts.licenceTitle}>
        <p>{texts.licence}</p>
        <p>
          <a href="/donnees">{texts.data}</a>
        </p>
      </Section>
    </>
  );
}

function Items({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}

function Code({ children }: { children: string }) {
  return (
    <pre>
      <code>{children}</code>
    </pre>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
