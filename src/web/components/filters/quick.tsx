import { type Asked, type Facets, LEVEL_LABELS, MAX_RADIUS_KM, parseLevel } from "../../../domain/index.ts";
import { numberInWords } from "../../french/index.ts";
import { type SearchQuery, searchUrl } from "../../links/index.ts";
import { Chips } from "../chips/chips.tsx";
import { filterTexts as texts } from "./texts.ts";

const LEVELS_SHOWN = 3;
const RADII = [5, 10, 20, 30, 50, 100, MAX_RADIUS_KM];

/** What is narrowed or widened most often, one touch away; each says what it does and how much is left. */
export function QuickFilters({ query, facets, asked }: QuickFiltersProps) {
  const chips = [...radiusChips(query, asked), ...levelChips(query, facets)];
  if (chips.length === 0) return null;
  return (
    <nav class="quick-filters" aria-label={texts.quick}>
      <Chips links={chips} />
    </nav>
  );
}

export interface QuickFiltersProps {
  readonly query: SearchQuery;
  readonly facets: Facets;
  readonly asked: Pick<Asked, "place" | "radiusKm">;
}

function radiusChips(query: SearchQuery, { place, radiusKm }: QuickFiltersProps["asked"]) {
  if (place === null || place.lat === null) return [];
  const closer = RADII.findLast((km) => km < radiusKm);
  const wider = RADII.find((km) => km > radiusKm);
  return [
    ...(closer === undefined
      ? []
      : [{ label: texts.closer(closer), url: searchUrl(query, { radius: String(closer) }) }]),
    ...(wider === undefined ? [] : [{ label: texts.wider(wider), url: searchUrl(query, { radius: String(wider) }) }]),
  ];
}

/** The levels with most results, when none is chosen and there is something to choose between. */
function levelChips(query: SearchQuery, facets: Facets) {
  const known = facets.level.filter(({ value, count }) => /^[3-7]$/.test(value) && count > 0);
  if (query.level !== undefined || known.length < 2) return [];
  return [...known]
    .sort((a, b) => b.count - a.count)
    .slice(0, LEVELS_SHOWN)
    .sort((a, b) => Number(a.value) - Number(b.value))
    .map(({ value, count }) => ({
      label: texts.onlyLevel(LEVEL_LABELS[parseLevel(value)], numberInWords(count)),
      url: searchUrl(query, { level: value }),
    }));
}
