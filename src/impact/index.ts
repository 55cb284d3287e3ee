/** What is measured, how, and what it shows: one folder an indicator. */
export { readAsked } from "./asked.ts";
export { csvOf } from "./csv.ts";
export { type Impact, openImpact } from "./impact.ts";
export type { Asked, Cell, Column, Indicator, Row } from "./indicator.ts";
export { INDICATORS, indicatorNamed } from "./indicators.ts";
export { weeklyObserver } from "./observe.ts";
export { PATH } from "./path/index.ts";
export { impactReport } from "./report.ts";
export { territoriesOf } from "./territories.ts";
export * from "./visits/index.ts";
export * from "./wishes/index.ts";
