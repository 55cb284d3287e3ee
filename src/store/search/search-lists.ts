import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ListKeys, ListName, ListQuestion } from "../../domain/index.ts";
import type { Backend } from "../backend.ts";
import type { Tables } from "../schema.ts";
import { LAID, type Laid, LaidOutAnew, type LaidOutCodes, laidAs, laidOutCodes, whileLaidOut } from "./laid-out.ts";
import { type Nearest, nearest } from "./nearest.ts";
import { keysOf, type PageRow, page, sortedHits } from "./page.ts";
import { OWN_SETTINGS, PREPARED } from "./prepared.ts";
import { type NumberedQuestion, numbered } from "./question.ts";
import { LISTS } from "./tables.ts";

type Lists = Readonly<Record<ListName, ListKeys>>;

/**
 * Answers the three lists of a question. Throws when the current generation was not laid out, and `InvalidValue` when the cursor
 * is not of such a search.
 */
export function createSqlLists(backend: Pick<Backend, "db" | "searching">): (question: ListQuestion) => Promise<Lists> {
  let known: LaidOutCodes | null = null;
  return async (question) => {
    for (;;) {
      known ??= await laidOutCodes(backend.db);
      try {
        return await answer(backend, question, known);
      } catch (error) {
        if (!(error instanceof LaidOutAnew)) throw error;
        known = null;
      }
    }
  };
}

/**
 * The only connection of a database in the process answers in a transaction, which nothing else can change. Where statements are planned each time, planning one that spares distances takes longer than the distances of the few rows of
 * such a database.
 */
async function answer(
  { db, searching }: Pick<Backend, "db" | "searching">,
  question: ListQuestion,
  codes: LaidOutCodes,
) {
  if (searching === null) {
    return db.transaction().execute(async (tx) => {
      const { rows } = await sql<Laid>`${sql.raw(OWN_SETTINGS)}, ${LAID}`.execute(tx);
      laidAs(rows, codes);
      const asked = await numbered(tx, question, codes);
      const { rows: pages } = await sql<PageRow>`${pagesOf(asked, LISTS, () => ({}))}`.execute(tx);
      return listed(pages, asked);
    });
  }
  const asked = await numbered(searching, question, codes);
  const near = await nearest(searching, asked);
  const found = await likely(searching, asked, near);
  const unsure = LISTS.filter((list) => near[list] !== undefined && !isFull(found, list, asked));
  const surely = (list: ListName): Read => ({ km: near[list]?.km, total: sql`${totalOf(found, list)}::integer` });
  const again = await Promise.all(unsure.map((list) => ask(searching, asked, [list], surely)));
  return listed([...again.flat(), ...found], asked);
}

/** What a statement reads of a list: within how many km, all of the disc when it does not say, as for the total. */
interface Read {
  readonly km?: number | undefined;
  readonly total?: RawBuilder<unknown> | undefined;
}

/** The lists, each within the distance that most likely holds its page; on two connections at once where much is read. */
async function likely(
  searching: Kysely<Tables>,
  asked: NumberedQuestion,
  near: Readonly<Partial<Record<ListName, Nearest>>>,
): Promise<readonly PageRow[]> {
  const reading = (list: ListName): Read => ({ km: near[list]?.likelyKm, total: near[list]?.total });
  // Without counts every match is read.
  const isDense = Object.keys(near).length === 0 || (near.companies?.rows ?? 0) >= DENSE;
  const shares: readonly (readonly ListName[])[] = isDense ? [["companies"], ["trainings", "offers"]] : [LISTS];
  return (await Promise.all(shares.map((lists) => ask(searching, asked, lists, reading)))).flat();
}

/** Rows of companies whose reading takes longer than a statement more. */
const DENSE = 2_000;

async function ask(
  db: Kysely<Tables>,
  asked: NumberedQuestion,
  lists: readonly ListName[],
  reading: (list: ListName) => Read,
): Promise<readonly PageRow[]> {
  const mark = asked.words === null ? PREPARED : sql``;
  const select = whileLaidOut(pagesOf(asked, lists, reading));
  const { rows } = await sql<PageRow & Laid>`${mark} ${select}`.execute(db);
  return laidAs(rows, asked.codes);
}

function pagesOf(asked: NumberedQuestion, lists: readonly ListName[], reading: (list: ListName) => Read) {
  const found = lists.map((list) => sortedHits(list, asked, reading(list).km));
  const pages = lists.map((list) => page(list, asked, reading(list).total));
  return sql`with ${sql.join(found)} ${sql.join(pages, sql` union all `)}`;
}

function totalOf(rows: readonly PageRow[], list: ListName): number {
  return rows.find((row) => row.list === list)?.total ?? 0;
}

/** Whether the page would be the same had more been read: all of it is of exact occupations, if any was asked, for these come first. */
function isFull(rows: readonly PageRow[], list: ListName, { question, occupations }: NumberedQuestion): boolean {
  const items = rows.find((row) => row.list === list)?.items ?? [];
  const hasExact = [...occupations.each.values()].includes(false);
  return items.length > question.limit && !(hasExact && items.some(([, , , isClose]) => isClose));
}

function listed(rows: readonly PageRow[], asked: NumberedQuestion): Lists {
  const keys = (name: ListName): ListKeys => {
    const row = rows.find(({ list }) => list === name);
    return row === undefined ? { total: 0, items: [], next: null } : keysOf(row, asked);
  };
  return { trainings: keys("trainings"), offers: keys("offers"), companies: keys("companies") };
}
