/** What the pages of a training, an offer and a company share: what goes with the item, and what search engines are told of it. */
export { Around, Similar } from "./around.tsx";
export { Problem } from "./problem.tsx";
export { aboutCourse, aboutJob, sharing } from "./sharing.ts";
