import type { SearchAnswer } from "../../../domain/index.ts";
import { activeFilters } from "../../components/filters/active.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { searchTexts as texts } from "./texts.ts";

/** True when nothing asked for was found, in any list. */
export function isEmpty(answer: SearchAnswer): boolean {
  const { binomes, trainings, offers, companies } = answer;
  return [binomes, trainings, offers, companies].every((list) => list === undefined || list.items.length === 0);
}

/** Says plainly that there is nothing, and which wider searches may find something. */
export function NothingFound({ query }: { query: SearchQuery }) {
  const ways = waysOut(query);
  return (
    <section class="nothing" aria-labelledby="rien">
      <h2 id="rien">{texts.nothing}</h2>
      <p>{texts.nothingHint}</p>
      {ways.length === 0 ? null : (
        <ul class="chips">
          {ways.map(({ label, url }) => (
            <li key={url}>
              <a class="chip" href={url}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function waysOut(query: SearchQuery): { label: string; url: string }[] {
  const without = (...names: string[]) => searchUrl(query, Object.fromEntries(names.map((name) => [name, null])));
  const has = (...names: string[]) => names.some((name) => query[name] !== undefined);
  return [
    activeFilters(query).length > 0
      ? {
          label: texts.withoutFilters,
          url: without("radius", "level", "contract", "startBefore", "disability", "sources"),
        }
      : null,
    has("place", "insee", "lat")
      ? { label: texts.everywhere, url: without("place", "insee", "lat", "lon", "radius") }
      : null,
    has("q", "romes", "rncp", "training", "wish")
      ? { label: texts.everyTrade, url: without("q", "romes", "rncp", "training", "wish") }
      : null,
  ].filter((way) => way !== null);
}
