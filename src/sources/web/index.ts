/** How feeds ask the network: bounded, patient, polite. */
export { PART_ENDINGS } from "./part.ts";
export type { WebRequest } from "./request.ts";
export { mustBeWhole, shaped } from "./shaped.ts";
export { openWeb, type Web, type WebAnswer, type WebClient } from "./web.ts";
export { type Token, withToken } from "./with-token.ts";
