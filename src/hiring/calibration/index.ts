/** Making what is said agree with what happens. */
export { fitLine, type Line } from "./line.ts";
