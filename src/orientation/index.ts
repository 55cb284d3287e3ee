/** Parcoursup and Affelnet: what a wish asks for, where a training is asked for, what became of former apprentices. */
export { buildOrientation, type OrientationTables, openOrientation, readOrientation } from "./build-orientation.ts";
export {
  LINK_FIELDS,
  linksOf,
  MOST_WISHES,
  readLinkRequest,
  type WishLinks,
} from "./links.ts";
export { withOutcomes } from "./outcomes.ts";
