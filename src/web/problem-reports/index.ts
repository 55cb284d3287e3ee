/** What visitors report of an item: the form is a component of its page, what it sends is received here. */
export { isReported, serveProblemReports } from "./serve.ts";
