/** Who sends visitors and what they do: without a cookie, without an address, forgotten after 30 days. */
export { UNLIMITED } from "./guard.ts";
export { type Hit, hitOf, isSpeculative, type PathStep, refusesMeasure } from "./hit.ts";
export { FORGOTTEN, forget, KEPT_DAYS, recount, startMeasure } from "./measure.ts";
export { createRecorder, type VisitRecorder } from "./recorder.ts";
export { steadyClock } from "./steady-clock.ts";
