/** Occupations, certifications and places: the tables of data/ loaded, looked up by code. */
export { academieOf } from "./academies.ts";
export { loadReference } from "./load-reference.ts";
export { nameOf } from "./localities.ts";
export { loadNafSections, nafDivisionOf, nafSectionOf } from "./naf.ts";
export { mostTaughtOccupations } from "./occupations.ts";
export { opcoNamed, opcoOf } from "./opco.ts";
export { precisionOf, readLaPoste } from "./precision.ts";
export { loadSuccessions } from "./successions.ts";
export { readTable } from "./table.ts";
