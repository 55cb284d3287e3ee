import type { ComponentChildren } from "preact";
import type { Fact } from "../../../guidance/index.ts";
import { typesetHeading } from "../../french/index.ts";
import { Words } from "../prose/index.ts";
import { Acronyms } from "./acronyms.tsx";
import { Sources } from "./sources.tsx";
import { guideTexts as texts } from "./texts.ts";

/** A page of guidance: its title, its lead, its own part, then the acronyms it uses and the sources of its figures. */
export function Guide({ path, title, lead, text, facts, children }: GuideProps) {
  return (
    <>
      <GuideLinks path={path} />
      <h1>
        <Words text={typesetHeading(title)} />
      </h1>
      <p class="lead">
        <Words text={lead} />
      </p>
      {children}
      <Acronyms text={`${title} ${lead} ${text}`} />
      <Sources facts={facts} />
    </>
  );
}

interface GuideProps {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** All the words of the page, to find its acronyms. */
  readonly text: string;
  /** The facts the page shows. */
  readonly facts: readonly Fact[];
  readonly children: ComponentChildren;
}

function GuideLinks({ path }: { path: string }) {
  return (
    <nav class="guide-links" aria-label={texts.pages}>
      <ul class="chips">
        {texts.links.map(({ href, label }) => (
          <li key={href}>
            <a class="chip" href={href} aria-current={href === path ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
