/** What an alternant earns: the lawful minimum and what is left of it, each rule with its article. */
export { BRACKETS, type PayBase } from "./grid.ts";
export { type MonthPay, type Pay, payOf, type YearPay } from "./pay.ts";
export { type PayParams, payParamsSchema } from "./situation.ts";
export { loadSmic, type SmicTable } from "./smic.ts";
