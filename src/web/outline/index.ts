/** The offline background of the map. */
export { departementsOutline, OUTLINE_ATTRIBUTION } from "./outline.ts";
export { shadedMap } from "./shaded-map.ts";
