/** Titles of certifications and wishes, read and compared. */
export { readTitle, type Title } from "./read-title.ts";
export { type Likeness, PREFIX, TitleIndex } from "./title-index.ts";
