/** The columns of one generation. */
export { buildIndex, type Index, type Progress } from "./build-index.ts";
export type { CompanyIndex } from "./companies.ts";
export { dayNumber, monthNumber, monthOf, NO_DAY } from "./days.ts";
export { FACT_VALUES, monthOfFacts, sourceOf, valuesOf } from "./facts.ts";
export { type ItemTexts, itemTextAt, mostBytesOf, writeItemText } from "./item-texts.ts";
export type { ListIndex } from "./list-index.ts";
export type { OfferIndex } from "./offers.ts";
export type { Ragged } from "./ragged.ts";
export { textAt } from "./sorted-texts.ts";
export { kmOfSquaredChord, ROUGHNESS_KM, squaredChord, type Vectors } from "./sphere.ts";
export { fromStored, type StoredIndex, toStored } from "./stored-index.ts";
export { NO_RATE, SESSION_WIDTH, type TrainingIndex } from "./trainings.ts";
export { numberOf, numbersFrom } from "./vocabulary.ts";
export { type Grown, withOffers } from "./with-offers.ts";
export { itemsHolding, type WordPostings } from "./words.ts";
