/** The pairing: the best binômes of what a search found. */
export { writeBinome } from "./binome-json.ts";
export { type Employers, orderEmployers, orderGrown } from "./employers.ts";
export type { Sides } from "./pair.ts";
export { pairUp } from "./pair-up.ts";
