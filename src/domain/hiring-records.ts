import type { Siret } from "./codes.ts";
import type { Hires } from "./hires.ts";
import type { Upserted } from "./upserted.ts";

/** What an algorithm expects of one establishment over the coming months. Confidential. */
export interface HiringPrediction {
  readonly siret: Siret;
  /** Hires, all occupations together. */
  readonly expected: number;
  /** Calibrated, of hiring at least once. */
  readonly probability: number;
}

/** A company's own request, or an operator's: never listed, or listed for the occupations of its activity whatever is expected. */
export interface HiringOverride {
  readonly siret: Siret;
  readonly action: "remove" | "add" | "clear";
  readonly reason: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** A trained model that passed its gates, as it is kept: its document belongs to the folder that trained it. */
export interface TrainedModel {
  /** ISO instant. */
  readonly trainedAt: string;
  readonly document: string;
}

/** The part of a publication that is about hiring. */
export interface HiringDraft {
  /** Upserts by `hiresKey`. */
  putHires(batch: readonly Hires[]): Promise<Upserted>;
  saveModel(model: TrainedModel): Promise<void>;
  /** All at once, in place of the ones before. */
  replacePredictions(predictions: Iterable<HiringPrediction>): Promise<void>;
  /** Adds a line to the audited list; none is ever changed. */
  addOverride(override: HiringOverride): Promise<void>;
}

/** The records about hiring of one generation. */
export interface HiringRecords {
  /** By establishment, then month. */
  hires(): AsyncIterable<readonly Hires[]>;
  hasHires(): Promise<boolean>;
  /** The last one saved; null before the first. */
  model(): Promise<TrainedModel | null>;
  predictions(): AsyncIterable<readonly HiringPrediction[]>;
  /** Every line ever written, oldest first: the last of a SIRET holds. */
  overrides(): Promise<readonly HiringOverride[]>;
}
