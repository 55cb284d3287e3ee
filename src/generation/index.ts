/** Generations made ready to serve: read from the file of an earlier start, or built in another thread. */
export { type GenerationsOptions, openGenerations } from "./generations.ts";
export type { ServedGeneration } from "./open.ts";
