import { DEFAULT_RADIUS_KM, LEVEL_LABELS, parseLevel } from "../../../domain/index.ts";
import { CONTRACT_LABELS } from "../../french/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { sourceLabel, startLabel } from "./choices.ts";
import { filterTexts as texts } from "./texts.ts";

export interface ActiveFilter {
  readonly label: string;
  /** The same search without this filter. */
  readonly without: string;
}

const LABELS: Readonly<Record<string, (value: string) => string | null>> = {
  radius: (value) => (Number(value) === DEFAULT_RADIUS_KM ? null : `${texts.within} ${value.replace(".", ",")} km`),
  level: (value) => LEVEL_LABELS[parseLevel(value)],
  contract: (value) => (value === "apprentissage" || value === "professionnalisation" ? CONTRACT_LABELS[value] : value),
  startBefore: startLabel,
  disability: (value) => (value === "true" ? texts.disabilityChip : null),
  trainingIncluded: (value) => (value === "only" || value === "without" ? texts.trainingIncludedChips[value] : value),
  sources: sourceLabel,
};

/** The filters at work in a search whose parameters were accepted, in the order of the form. */
export function activeFilters(query: SearchQuery): ActiveFilter[] {
  return Object.entries(LABELS).flatMap(([name, labelOf]) => {
    const value = query[name];
    const label = value === undefined ? null : labelOf(value);
    return label === null ? [] : [{ label, without: searchUrl(query, { [name]: null }) }];
  });
}
