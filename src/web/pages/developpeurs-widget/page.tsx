import type { InvalidValue } from "../../../domain/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import type { Page } from "../../page.ts";
import { inFrench } from "../../refusals/index.ts";
import { type Composition, compose } from "./compose.ts";
import { BuilderForm } from "./form.tsx";
import { elementSnippet, frameAddress, frameSnippet } from "./snippets.ts";
import { builderTexts as texts } from "./texts.ts";

/** Where a webmaster composes the widget: a form, what it gives, and the lines to paste. */
export const widgetBuilderPage: Page = {
  path: "/developpeurs/widget",
  answer: ({ query, origin }) => {
    const composition = compose(query);
    return {
      status: composition.refused === null ? 200 : 400,
      title: texts.title,
      description: texts.description,
      policy: "frame-src 'self'",
      body: <Builder composition={composition} origin={origin} />,
    };
  },
};

function Builder({ composition, origin }: { composition: Composition; origin: string }) {
  const { refused } = composition;
  return (
    <>
      <div class="results-head">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      {refused === null ? null : <Refused error={refused} />}
      <div class="builder">
        <BuilderForm composition={composition} />
        {refused === null ? <Made composition={composition} origin={origin} /> : null}
      </div>
      <Events />
    </>
  );
}

function Refused({ error }: { error: InvalidValue }) {
  const { field, got, expected } = inFrench(error);
  return (
    <Notice tone="alert" title={texts.refused(field)}>
      <p>{texts.got(got, expected)}</p>
    </Notice>
  );
}

function Made({ composition, origin }: { composition: Composition; origin: string }) {
  return (
    <div class="builder-made">
      <section aria-labelledby="a-coller">
        <h2 id="a-coller">{texts.copy}</h2>
        <p>{texts.element}</p>
        <pre>
          <code>{elementSnippet(origin, composition)}</code>
        </pre>
        <p>{texts.frame}</p>
        <pre>
          <code>{frameSnippet(origin, composition)}</code>
        </pre>
        <p class="hint">{texts.policy(origin)}</p>
      </section>
      <section aria-labelledby="apercu">
        <h2 id="apercu">{texts.preview}</h2>
        <iframe class="builder-preview" title={texts.preview} src={frameAddress(composition)} />
      </section>
    </div>
  );
}

function Events() {
  return (
    <section class="data-section" aria-labelledby="evenements">
      <h2 id="evenements">{texts.eventsTitle}</h2>
      <p>{texts.eventsHint}</p>
      <dl class="facts">
        {Object.entries(texts.events).map(([name, { meaning, detail }]) => (
          <div key={name}>
            <dt>
              <code>binome:{name}</code>
            </dt>
            <dd>
              {meaning} <code>{detail}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
