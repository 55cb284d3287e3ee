import type { Example } from "../../components/example.ts";
import { COMPONENTS } from "../../components/index.ts";
import type { Page } from "../../page.ts";
import { unknownPage } from "../../refusals/index.ts";

const TITLE = "Les composants de Binôme";

/** The gallery: each component in all the states of its examples. Everything in it is invented. */
export const componentsPage: Page = {
  path: "/developpeurs/composants",
  answer: ({ query }) => {
    if (query.nom === undefined) return { status: 200, title: TITLE, indexed: false, body: <Names /> };
    const name = String(query.nom);
    const examples = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (examples === undefined) return unknownPage();
    return { status: 200, title: name, indexed: false, body: <Gallery name={name} examples={examples} /> };
  },
};

function Names() {
  return (
    <>
      <h1>{TITLE}</h1>
      <ul class="plain-list">
        {Object.keys(COMPONENTS).map((name) => (
          <li key={name}>
            <a href={`/developpeurs/composants?nom=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Gallery({ name, examples }: { name: string; examples: readonly Example[] }) {
  return (
    <>
      <p>
        <a href="/developpeurs/composants">{TITLE}</a>
      </p>
      <h1>{name}</h1>
      {examples.map((example) => (
        <section key={example.name} class="gallery-example" aria-label={example.name}>
          <h2>{example.name}</h2>
          {example.render()}
        </section>
      ))}
    </>
  );
}
