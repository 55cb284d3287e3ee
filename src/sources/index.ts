/** Where records come from: the formats that an import recognises, each one pure mapping to the domain, and the demonstration world. */

export { readEstablishments, readHires } from "./backtest-files.ts";
export { type DemonstrationOptions, type DemonstrationWorld, demonstrationWorld } from "./demonstration/index.ts";
export {
  type Accepted,
  type FileFormat,
  FileRefused,
  type ImportKind,
  type Parsed,
  type RecordOf,
  type Refused,
  type Rejection,
  type SourceContext,
} from "./format.ts";
export { FORMATS, IMPORT_KINDS } from "./formats.ts";
export { FRANCE_TRAVAIL } from "./france-travail-v2/index.ts";
export { type FieldFault, readOneOffer } from "./native-offers/one-offer.ts";
export { openSource, type SourceFile } from "./reading/index.ts";
export { recognise } from "./recognise.ts";
export { readWishRows, type WishRow } from "./wish-queries/index.ts";
