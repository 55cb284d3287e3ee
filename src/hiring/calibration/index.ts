/** Making what is said agree with what happens. */
export { type Curve, halfWay, isotonicCurve } from "./isotonic.ts";
export { fitLine, type Line } from "./line.ts";
