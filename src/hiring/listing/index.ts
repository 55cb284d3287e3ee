/** From what is expected of companies to which of them a search lists. */
export { hiringModel } from "./hiring-model.ts";
