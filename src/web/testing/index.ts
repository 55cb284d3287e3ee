/** What the tests of the pages share: a site over the invented world, and the validation of its HTML. */
export { faultsOf } from "./html.ts";
export { exampleSite, visit } from "./site.ts";
