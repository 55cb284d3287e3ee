import type { Day, Facets } from "../../../domain/index.ts";
import type { SearchQuery } from "../../links/index.ts";
import { HiddenFields } from "../search-form/hidden-fields.tsx";
import { activeFilters } from "./active.ts";
import {
  contractChoices,
  levelChoices,
  radiusChoices,
  sourceChoices,
  startChoices,
  trainingIncludedChoices,
} from "./choices.ts";
import { SelectField } from "./select-field.tsx";
import { filterTexts as texts } from "./texts.ts";

/** The names of the parameters this form sets; the others travel along, hidden. */
export const FILTER_NAMES = ["radius", "level", "contract", "startBefore", "disability", "trainingIncluded", "sources"];

/** The filters of a search, in a plain form. */
export function Filters({ query, facets, today }: FiltersProps) {
  const active = activeFilters(query);
  return (
    <div class="filters">
      <details>
        <summary>{active.length === 0 ? texts.title : `${texts.title} (${active.length})`}</summary>
        <form class="filters-form" action="/recherche" method="get" aria-label={texts.label}>
          <HiddenFields query={questionOf(query)} />
          <Choices query={query} facets={facets} today={today} />
          <label class="check">
            <input type="checkbox" name="disability" value="true" checked={query.disability === "true"} />
            <span>{texts.disability}</span>
          </label>
          <button class="button button-quiet" type="submit">
            {texts.submit}
          </button>
        </form>
      </details>
    </div>
  );
}

function Choices({ query, facets, today }: FiltersProps) {
  return (
    <>
      <SelectField
        name="radius"
        label={texts.radius}
        choices={radiusChoices(query.radius)}
        value={query.radius ?? "30"}
      />
      <SelectField name="level" label={texts.level} choices={levelChoices(facets)} value={query.level} />
      <SelectField name="contract" label={texts.contract} choices={contractChoices(facets)} value={query.contract} />
      <SelectField
        name="startBefore"
        label={texts.start}
        choices={startChoices(today, query.startBefore)}
        value={query.startBefore}
      />
      <SelectField
        name="trainingIncluded"
        label={texts.trainingIncluded}
        choices={trainingIncludedChoices(facets)}
        value={query.trainingIncluded}
      />
      <SelectField name="sources" label={texts.show} choices={sourceChoices(query.sources)} value={query.sources} />
    </>
  );
}

export interface FiltersProps {
  readonly query: SearchQuery;
  /** Null when there is no answer to count from. */
  readonly facets: Facets | null;
  readonly today: Day;
}

/** The active filters, each with a way to remove that one only. */
export function ActiveFilters({ query }: { query: SearchQuery }) {
  const active = activeFilters(query);
  if (active.length === 0) return null;
  return (
    <ul class="chips" aria-label={texts.active}>
      {active.map(({ label, without }) => (
        <li key={label}>
          <a class="chip" href={without}>
            <span class="visually-hidden">{texts.remove} </span>
            {label}
            <span aria-hidden="true"> ✕</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function questionOf(query: SearchQuery): SearchQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([name]) => !FILTER_NAMES.includes(name) && name !== "cursor"),
  );
}
