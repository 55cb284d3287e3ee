import { dayOf } from "../../../domain/index.ts";
import { type Fact, factsIn, loadContent, plainText, sourceAnchor } from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Insertion } from "../../components/insertion/insertion.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { Prose } from "../../components/prose/index.ts";
import type { Page, Visit } from "../../page.ts";
import { type AskedOutcomes, outcomesAsked } from "./asked.ts";
import { OutcomesForm } from "./form.tsx";
import { outcomesTexts as texts } from "./texts.ts";

/** What the indicators of outcomes mean, and those of a certification, a region, a school. */
export const outcomesPage: Page = {
  path: "/apprentissage/insertion",
  answer: (visit) => {
    const { title, description, lead, blocks } = loadContent().pages.insertion;
    const asked = outcomesAsked(visit);
    const source = sourceOf(visit);
    return {
      status: asked.refused === null ? 200 : 400,
      title,
      description,
      indexed: Object.keys(visit.query).length === 0,
      body: (
        <Guide
          path="/apprentissage/insertion"
          title={title}
          lead={lead}
          text={plainText(blocks)}
          facts={[...factsIn(blocks), ...(asked.panel === null ? [] : [source])]}
        >
          {asked.refused === null ? null : (
            <Notice tone="alert" title={texts.refusedTitle}>
              <p>{asked.refused}</p>
            </Notice>
          )}
          <OutcomesForm query={asked.query} reference={visit.deps.reference} />
          {asked.panel === null ? null : <Figures asked={asked} source={source} />}
          <Prose blocks={blocks} />
        </Guide>
      ),
    };
  },
};

/** The figures come with the generation, from a file of InserJeunes. */
function sourceOf({ search, today }: Visit): Fact {
  const asOf = dayOf(new Date(search.generation.asOf));
  return { id: "outcomes", text: "", source: texts.source, url: "/donnees", asOf, checked: today, status: "confirmed" };
}

function Figures({ asked: { query, chosen, others, region, panel }, source }: { asked: AskedOutcomes; source: Fact }) {
  if (panel === null) return null;
  const regional = region === null ? {} : { region: region.code };
  return (
    <section class="guide-section" data-sources={sourceAnchor(source)}>
      {chosen === null ? null : <p class="lead">{texts.chosen(chosen.title)}</p>}
      <Insertion panel={panel} region={region?.label ?? null} />
      {others.length === 0 ? null : (
        <>
          <p>{texts.others}</p>
          <ul>
            {others.map(({ cfd, title }) => (
              <li key={cfd}>
                <a
                  href={`/apprentissage/insertion?${new URLSearchParams({ ...regional, diplome: query.diplome ?? "", cfd: cfd ?? "" })}`}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
