/** What an alternant earns: the lawful minimum and what is left of it, each rule with its article. */
export { type MonthPay, type Pay, payOf } from "./pay.ts";
export { type PayParams, payParamsSchema } from "./situation.ts";
export { loadSmic } from "./smic.ts";
