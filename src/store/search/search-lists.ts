import { type Kysely, sql } from "kysely";
import type { ListKeys, ListName, ListQuestion } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { keysOf, type PageRow, page, sortedHits } from "./page.ts";
import { numbered } from "./question.ts";
import { LISTS } from "./tables.ts";

/**
 * The three lists of a question, in one statement. Throws when the current generation was not laid out, and `InvalidValue`
 * when the cursor is not of such a search.
 */
export async function searchLists(
  tx: Kysely<Tables>,
  question: ListQuestion,
): Promise<Readonly<Record<ListName, ListKeys>>> {
  const asked = await numbered(tx, question);
  const pages = LISTS.map((list) => page(list, asked));
  const found = sql.join(LISTS.map((list) => sortedHits(list, asked)));
  const { rows } = await sql<PageRow>`with ${found} ${sql.join(pages, sql` union all `)}`.execute(tx);
  const keys = (name: ListName): ListKeys => {
    const row = rows.find(({ list }) => list === name);
    return row === undefined ? { total: 0, items: [], next: null } : keysOf(row, asked);
  };
  return { trainings: keys("trainings"), offers: keys("offers"), companies: keys("companies") };
}
