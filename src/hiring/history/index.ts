/** Hires by establishment and month, as known at any moment of the past. */
export { type History, HistoryBuilder } from "./history.ts";
export { earlier, hiresBetween, hiresFrom, isSeen, type Panel, panelAt } from "./panel.ts";
export { EMPLOYEES, type Traits } from "./traits.ts";
