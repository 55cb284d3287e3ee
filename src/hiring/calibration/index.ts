/** Making what is said agree with what happens. */
export { type Curve, drawnTo, isotonicCurve } from "./isotonic.ts";
export { fitLine, type Line } from "./line.ts";
