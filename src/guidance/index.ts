/** What a candidate must know besides where to apply: pay, calendar, help, questions; every figure with its source. */
export * from "./calendar/index.ts";
export * from "./content/index.ts";
export * from "./facts/index.ts";
export * from "./market/index.ts";
export * from "./pay/index.ts";
