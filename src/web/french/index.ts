/** How numbers, days and distances are said to visitors, in French. */
export { dayInWords, instantInWords, monthInWords, sessionInWords } from "./days.ts";
export { CONTRACT_LABELS, employeesInWords, LEVEL_HINTS } from "./labels.ts";
export { foreignLanguage } from "./language.ts";
export { counted, decimalInWords, distanceInWords, eurosInWords, numberInWords } from "./numbers.ts";
export { typeset, typesetHeading } from "./typeset.ts";
