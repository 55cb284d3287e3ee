/** The table of every amount and date of the guidance, each with its source. */
export { type Fact, factOf, loadFacts, readFacts, sourceAnchor, staleFacts } from "./facts.ts";
