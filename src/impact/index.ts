/** What is measured, how, and what it shows: one folder an indicator. */

export * from "./visits/index.ts";
export * from "./wishes/index.ts";
