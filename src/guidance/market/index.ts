/** How hard it is to find a contract for an occupation around a place, counted in the generation in service. */
export type { Alternative } from "./alternatives.ts";
export type { Count } from "./count.ts";
export { type Market, marketOf } from "./market.ts";
