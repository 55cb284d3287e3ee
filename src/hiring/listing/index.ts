/** From what is expected of companies to which of them a search lists. */
export { type HiringModelSources, hiringModel } from "./hiring-model.ts";
