/** The lists of a search, asked of the database: laid out once a generation, then answered in SQL. */
export { layOut } from "./lay-out.ts";
export { PreparingClient } from "./prepared.ts";
export { searchLists } from "./search-lists.ts";
