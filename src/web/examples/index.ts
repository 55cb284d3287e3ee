/** An invented world, for the examples of the components and for the tests. */
export { exampleBinome, exampleCompany, exampleOffer, exampleTraining, HOME } from "./items.ts";
export { exampleOrientation } from "./orientation.ts";
export { exampleReference } from "./reference.ts";
export { exampleSearch } from "./search.ts";
