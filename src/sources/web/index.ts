/** How feeds ask the network: bounded, patient, polite. */
export type { Web } from "./web.ts";
