/** From the parameters of a search to what can be run on the index. */
export { questionsOf } from "./ask.ts";
export type { AskedOccupations, Filters, Question } from "./question.ts";
export type { AskedWords } from "./words.ts";
