/** Rolling origins, figures and their intervals, the same for algorithms and baselines. */
export { type Backtest, type BacktestOptions, backtest, type Method, type Result } from "./backtest.ts";
export { HistoryTooShort } from "./origins.ts";
export { describeBacktest, toReport } from "./report.ts";
