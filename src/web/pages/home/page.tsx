import { KindShape } from "../../components/kind-mark/kind-mark.tsx";
import { SearchForm } from "../../components/search-form/search-form.tsx";
import { counted } from "../../french/index.ts";
import { searchUrl } from "../../links/index.ts";
import type { Page } from "../../page.ts";
import { homeTexts as texts } from "./texts.ts";

export const homePage: Page = {
  path: "/",
  answer: ({ search }) => ({
    status: 200,
    title: texts.title,
    description: texts.lead,
    canonical: "/",
    body: <Home counts={search.counts()} />,
  }),
};

function Home({ counts }: { counts: { trainings: number; offers: number; companies: number } }) {
  return (
    <>
      <div class="home-opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <SearchForm />
      <section class="home-examples" aria-labelledby="exemples">
        <h2 id="exemples">{texts.examplesTitle}</h2>
        <ul class="chips" data-last-search>
          {texts.examples.map((q) => (
            <li key={q}>
              <a class="chip" href={searchUrl({ q })}>
                {q}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="trois" class="home-kinds">
        <h2 id="trois">{texts.kindsTitle}</h2>
        <ul>
          <Kind kind="training" title={counted(counts.trainings, "formation", "formations", "Aucune")} />
          <Kind kind="offer" title={counted(counts.offers, "offre d’emploi", "offres d’emploi", "Aucune")} />
          <Kind kind="company" title={counted(counts.companies, "entreprise", "entreprises", "Aucune")} />
        </ul>
        <p>{texts.binome}</p>
      </section>
    </>
  );
}

function Kind({ kind, title }: { kind: "training" | "offer" | "company"; title: string }) {
  return (
    <li class={`home-kind home-kind-${kind}`}>
      <KindShape kind={kind} />
      <h3>{title}</h3>
      <p>{texts.kinds[kind]}</p>
    </li>
  );
}
