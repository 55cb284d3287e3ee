/** Rolling origins, figures and their intervals, the same for algorithms and baselines. */
export { backtest, type Method, type Result } from "./backtest.ts";
export { describeBacktest, toReport } from "./report.ts";
