/** The offline background of the map. */
export { departementsOutline } from "./outline.ts";
