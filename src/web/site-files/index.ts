/** The files that search engines ask every site for. */
export { serveSiteFiles } from "./site-files.ts";
