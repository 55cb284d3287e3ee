/** One search over three sources, with the best pairs: an immutable index of one generation. */
export { type BuildDeps, buildColumns, buildSearch, openSearch, type SearchColumns } from "./build-search.ts";
export { buildIndex, type Index } from "./index/index.ts";
export { type Question, questionsOf } from "./question/index.ts";
export { listsOf, runLists } from "./run.ts";
export { createTextUnderstanding, type TextUnderstanding, type Understood } from "./text/index.ts";
export { createTitleReader, levelNamedIn } from "./text/titles.ts";
