import type { Asked, SearchAnswer } from "../../../domain/index.ts";
import { KindShape } from "../../components/kind-mark/kind-mark.tsx";
import type { SearchQuery } from "../../links/index.ts";
import { OUTLINE_ATTRIBUTION } from "../../outline/index.ts";
import type { Visit } from "../../page.ts";
import { searchTexts as texts } from "./texts.ts";

const KINDS = ["training", "offer", "company"] as const;

/** Where the map opens. It is a second look at what the lists hold: without script there is no door to it, and nothing is missing. */
export function MapPanel({ answer, query, visit }: { answer: SearchAnswer; query: SearchQuery; visit: Visit }) {
  const { scripts, deps } = visit;
  const tiles = deps.mapTiles ?? null;
  return (
    <details class="map-panel needs-script">
      <summary>{texts.map}</summary>
      <div class="map-legend">
        {KINDS.map((kind) => (
          <span key={kind} class={`kind kind-${kind}`}>
            <KindShape kind={kind} />
            {texts.mapKinds[kind]}
          </span>
        ))}
      </div>
      <div
        class="map-box"
        data-map
        data-script={scripts.map}
        data-styles={scripts.mapStyles}
        data-worker={scripts.mapWorker}
        data-outline={scripts.outline}
        data-query={new URLSearchParams(searchable(query)).toString()}
        data-home={homeOf(answer.asked)}
        data-tiles={tiles?.url}
        data-attribution={tiles?.attribution ?? OUTLINE_ATTRIBUTION}
      />
      <p class="hint">{tiles === null ? texts.mapOutline : texts.mapHint}</p>
    </details>
  );
}

/** What the map asks the API for: the same search, without its page. */
function searchable(query: SearchQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !["cursor", "limit"].includes(name)));
}

/** "lat,lon" of the point searched from. */
function homeOf({ place }: Asked): string | undefined {
  return place === null || place.lat === null || place.lon === null ? undefined : `${place.lat},${place.lon}`;
}
