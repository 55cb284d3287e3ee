import { typeset } from "../../french/index.ts";
import { searchUrl } from "../../links/index.ts";
import type { Page } from "../../page.ts";
import { planTexts as texts } from "./texts.ts";

/** Every page there is, for who would rather look through than search. */
export const planPage: Page = {
  path: "/plan-du-site",
  answer: ({ deps: { reference } }) => {
    const regions = reference.localities.filter(({ kind }) => kind === "region").map(({ label }) => label);
    regions.sort((a, b) => a.localeCompare(b, "fr"));
    const byRegion = regions.map((label) => ({ href: searchUrl({ place: label }), label: typeset(label) }));
    return {
      status: 200,
      title: texts.title,
      description: texts.description,
      body: (
        <>
          <h1>{texts.title}</h1>
          {texts.sections.map(({ title, links }) => (
            <Section key={title} title={title} links={links} />
          ))}
          {regions.length === 0 ? null : <Section title={texts.regions} links={byRegion} />}
          <p class="hint">{texts.others}</p>
        </>
      ),
    };
  },
};

interface Link {
  readonly href: string;
  readonly label: string;
}

function Section({ title, links }: { title: string; links: readonly Link[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
