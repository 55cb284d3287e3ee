/** Pure types and rules of the field, and the interfaces that cross folders. No I/O. */
export * from "./codes.ts";
export * from "./dates.ts";
export * from "./errors.ts";
export * from "./generation.ts";
export * from "./hiring.ts";
export * from "./insertion.ts";
export * from "./items.ts";
export * from "./level.ts";
export * from "./orientation.ts";
export * from "./place.ts";
export * from "./reference.ts";
export * from "./search.ts";
export * from "./search-params.ts";
export * from "./smic.ts";
export * from "./store.ts";
export * from "./wishes.ts";
