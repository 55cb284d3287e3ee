import type { Asked, Sort } from "../../../domain/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { sortTexts as texts } from "./texts.ts";

/** The orders of the results, as links; by distance only when there is a point to measure from. */
export function SortLinks({ query, asked }: { query: SearchQuery; asked: Pick<Asked, "sort" | "place"> }) {
  const measurable = asked.place !== null && asked.place.lat !== null;
  const sorts = (Object.keys(texts.sorts) as Sort[]).filter((sort) => sort !== "distance" || measurable);
  return (
    <nav class="sort-links" aria-label={texts.label}>
      <span class="sort-title">{texts.title}</span>
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              href={searchUrl(query, { sort: sort === "best" ? null : sort })}
              aria-current={sort === asked.sort ? "true" : undefined}
            >
              {texts.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
