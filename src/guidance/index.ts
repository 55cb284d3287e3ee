/** What a candidate must know besides where to apply: pay, calendar, help, the labour market, questions. */
export * from "./pay/index.ts";
