/** What visitors read when a page cannot be given, in French. */
export { inFrench } from "./in-french.ts";
export { failure, nothingToServe, unknownItem, unknownPage } from "./pages.tsx";
