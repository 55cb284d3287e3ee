import { InvalidValue } from "../../../domain/index.ts";
import { factsIn, loadContent, type Market, marketOf, plainText } from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import { Prose } from "../../components/prose/index.ts";
import { readQuery } from "../../links/index.ts";
import type { Page, Visit } from "../../page.ts";
import { MarketForm } from "./form.tsx";
import { MarketResult } from "./result.tsx";
import { marketSources } from "./sources.ts";
import { marketTexts as texts } from "./texts.ts";

const NO_LABOUR = { tension: [], contracts: [], smic: [] };

/** The labour market of an occupation around a place, counted in the generation in service. */
export const marketPage: Page = {
  path: "/apprentissage/marche",
  answer: (visit) => {
    const { title, description, lead, blocks } = loadContent().pages.marche;
    const { q, place, market, refused } = asked(visit);
    const sources = marketSources(visit, market);
    return {
      status: refused === null ? 200 : 400,
      title,
      description,
      indexed: q === "" && place === "",
      body: (
        <Guide
          path="/apprentissage/marche"
          title={title}
          lead={lead}
          text={plainText(blocks)}
          facts={[...factsIn(blocks), ...Object.values(sources)]}
        >
          {refused === null ? null : (
            <Notice tone="alert" title={texts.refusedTitle}>
              <p id="market-refused">{refused}</p>
            </Notice>
          )}
          <MarketForm q={q} place={place} refused={refused !== null} />
          {market === null ? null : <MarketResult market={market} sources={sources} q={q} place={place} />}
          <Prose blocks={blocks} />
        </Guide>
      ),
    };
  },
};

interface Asked {
  readonly q: string;
  readonly place: string;
  readonly market: Market | null;
  /** In French; null when nothing is wrong. */
  readonly refused: string | null;
}

function asked({ query: raw, search, deps }: Visit): Asked {
  let [q, place] = ["", ""];
  try {
    const query = readQuery(raw);
    [q, place] = [query.q ?? "", query.place ?? ""];
    if (q === "") return { q, place, market: null, refused: place === "" ? null : texts.noOccupation };
    const market = marketOf(
      { q, place },
      {
        search,
        reference: deps.reference,
        labour: deps.labour?.() ?? NO_LABOUR,
        orientation: deps.orientation?.() ?? null,
      },
    );
    return { q, place, market, refused: market === null ? texts.noOccupation : null };
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return { q, place, market: null, refused: texts.refused(String(error.got)) };
  }
}
