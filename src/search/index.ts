/** One search over three sources, with the best pairs: an immutable index of one generation. */
export { buildSearch, type SearchDeps } from "./build-search.ts";
export type { Progress } from "./index/index.ts";
export { createTextUnderstanding, type TextUnderstanding, type Understood } from "./text/index.ts";
