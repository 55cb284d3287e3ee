/** The lists of a search, asked of the database: laid out once a generation, then answered in SQL. */
export { layOut } from "./lay-out.ts";
export { PreparingClient, SETTINGS } from "./prepared.ts";
export { createSqlLists } from "./search-lists.ts";
export { asCopied, asParameters } from "./written.ts";
