import { type Kysely, sql } from "kysely";
import type { ListKeys, ListName, ListQuestion } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { nearest } from "./nearest.ts";
import { keysOf, type PageRow, page, sortedHits } from "./page.ts";
import { PREPARED } from "./prepared.ts";
import { type NumberedQuestion, numbered } from "./question.ts";
import { LISTS } from "./tables.ts";

/**
 * The three lists of a question. Where statements are planned each time (`isPrepared` false), planning one that spares distances
 * takes longer than the distances of the few rows of such a database. Throws when the current generation was not laid out, and `InvalidValue`
 * when the cursor is not of such a search.
 */
export async function searchLists(
  tx: Kysely<Tables>,
  question: ListQuestion,
  { isPrepared }: { readonly isPrepared: boolean },
): Promise<Readonly<Record<ListName, ListKeys>>> {
  const asked = await numbered(tx, question);
  const near = isPrepared ? await nearest(tx, asked) : {};
  const likely = await ask(tx, asked, near, (list) => near[list]?.likelyKm);
  const isSure = LISTS.every((list) => near[list] === undefined || isFull(likely, list, asked));
  const rows = isSure ? likely : await ask(tx, asked, near, (list) => near[list]?.km);
  const keys = (name: ListName): ListKeys => {
    const row = rows.find(({ list }) => list === name);
    return row === undefined ? { total: 0, items: [], next: null } : keysOf(row, asked);
  };
  return { trainings: keys("trainings"), offers: keys("offers"), companies: keys("companies") };
}

async function ask(
  tx: Kysely<Tables>,
  asked: NumberedQuestion,
  near: Awaited<ReturnType<typeof nearest>>,
  kmOf: (list: ListName) => number | undefined,
): Promise<readonly PageRow[]> {
  const found = LISTS.map((list) => sortedHits(list, asked, kmOf(list)));
  const pages = LISTS.map((list) => page(list, asked, near[list]?.total));
  const mark = asked.words === null ? PREPARED : sql``;
  const { rows } = await sql<PageRow>`${mark} with ${sql.join(found)} ${sql.join(pages, sql` union all `)}`.execute(tx);
  return rows;
}

/** Whether the page would be the same had more been read: all of it is of exact occupations, if any was asked, for these come first. */
function isFull(rows: readonly PageRow[], list: ListName, { question, occupations }: NumberedQuestion): boolean {
  const items = rows.find((row) => row.list === list)?.items ?? [];
  const hasExact = [...occupations.each.values()].includes(false);
  return items.length > question.limit && !(hasExact && items.some(([, , , isClose]) => isClose));
}
