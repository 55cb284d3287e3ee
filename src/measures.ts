import type { Config } from "./config.ts";
import type { Clock, FeedState, LabourRecords, Orientation, Reference, Search } from "./domain/index.ts";
import {
  createRecorder,
  type Impact,
  openImpact,
  startMeasure,
  steadyClock,
  UNLIMITED,
  type VisitRecorder,
  weeklyObserver,
} from "./impact/index.ts";
import type { Records } from "./store/index.ts";

/** What measures are made of. */
export interface MeasureParts {
  readonly store: Records;
  readonly clock: Clock;
  readonly search: () => Search | null;
  readonly orientation: () => Orientation | null;
  readonly labour: () => LabourRecords | null;
  readonly reference: () => Reference;
}

export interface Measures {
  /** Who counts visits; null: nobody, as the operator wants. */
  readonly visits: VisitRecorder | null;
  readonly impact: Impact;
  /** Starts writing and counting; gives the way to stop, once what waits is written. */
  start(onFailure: (error: unknown) => void): () => Promise<void>;
}

/** The indicators, and who counts visits. */
export function openMeasures({ measure, rateLimit }: Config, parts: MeasureParts): Measures {
  const { store, clock } = parts;
  const impact = impactOf(parts);
  const visits =
    measure === "off"
      ? null
      : createRecorder({
          store,
          clock: steadyClock(clock),
          departementAt: (lat, lon) => parts.reference().nearestCommune(lat, lon)?.departement ?? null,
          ...(rateLimit === "off" ? { limits: UNLIMITED } : {}),
        });
  return {
    visits,
    impact,
    start: (onFailure) => {
      if (visits === null) return async () => undefined;
      const weekly = weeklyObserver(parts);
      const observe = async () => {
        await impact.prepare();
        await weekly();
      };
      const running = startMeasure({ store, recorder: visits, clock, observe, onFailure });
      return () => running.stop();
    },
  };
}

function impactOf({ store, clock, search, labour, reference }: MeasureParts): Impact {
  return openImpact(
    {
      store,
      contracts: () => labour()?.contracts ?? [],
      feeds: (): Promise<readonly FeedState[]> => store.feedStates(),
      reports: () => store.reports(200),
      reference,
      demonstration: () => search()?.generation.demonstration ?? false,
      clock,
    },
    store,
  );
}
