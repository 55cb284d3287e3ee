import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Hires, Month, Upserted } from "../domain/index.ts";
import { checkedKey } from "./documents.ts";
import type { Tables } from "./schema.ts";

const ROWS_A_STATEMENT = 2_000;

/** Upserts hires; of the same key twice in a batch, the last wins. */
export async function putHires(tx: Kysely<Tables>, batch: readonly Hires[]): Promise<Upserted> {
  const total = { added: 0, changed: 0, unchanged: 0 };
  const rows = [...new Map(batch.map((hires) => [keyOf(hires), hires])).values()];
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const { rows: counts } = await upsert(tx, rows.slice(from, from + ROWS_A_STATEMENT));
    total.added += counts[0]?.added ?? 0;
    total.changed += counts[0]?.changed ?? 0;
    total.unchanged += counts[0]?.unchanged ?? 0;
  }
  return total;
}

function keyOf({ establishment, month, declared, alternance }: Hires): string {
  return [checkedKey(establishment, "establishment", "hires"), month, declared, alternance].join("\t");
}

function upsert(tx: Kysely<Tables>, rows: readonly Hires[]) {
  return sql<Upserted>`
    with incoming as materialized (
      select i.establishment, i.month, i.declared, i.alternance::boolean as alternance, i.hires::int as hires, i.postcode,
             stored.hires as stored_hires, stored.postcode as stored_postcode
      from (select establishment, month, coalesce(declared, '') as declared, alternance, hires, coalesce(postcode, '') as postcode
            from unnest(${column(rows, (row) => row.establishment)}, ${column(rows, (row) => row.month)},
                  ${column(rows, (row) => row.declared ?? "")}, ${column(rows, (row) => String(row.alternance))},
                  ${column(rows, (row) => String(row.hires))}, ${column(rows, (row) => row.postcode ?? "")})
              as row (establishment, month, declared, alternance, hires, postcode)) as i
      left join hires as stored on stored.establishment = i.establishment and stored.month = i.month
        and stored.declared = i.declared and stored.alternance = i.alternance::boolean
    ), written as (
      insert into hires (establishment, month, declared, alternance, hires, postcode)
      select establishment, month, declared, alternance, hires, postcode from incoming
      where stored_hires is distinct from hires or stored_postcode is distinct from postcode
      on conflict (establishment, month, declared, alternance)
      do update set hires = excluded.hires, postcode = excluded.postcode
    )
    select count(*) filter (where stored_hires is null)::int as added,
           count(*) filter (where stored_hires <> hires or stored_postcode <> postcode)::int as changed,
           count(*) filter (where stored_hires = hires and stored_postcode = postcode)::int as unchanged
    from incoming`.execute(tx);
}

/** A column as lines: an array parameter costs PGlite twice the time. Of one row alone, an empty line is no line: hence `coalesce`. */
function column(rows: readonly Hires[], value: (row: Hires) => string): RawBuilder<unknown> {
  return sql`string_to_array(${rows.map(value).join("\n")}::text, e'\n')`;
}

const PAGE = 20_000;

/** Every line of hires by establishment and month, a page at a time. */
export async function* hiresPages(db: Kysely<Tables>): AsyncGenerator<readonly Hires[]> {
  let after = { establishment: "", month: "", declared: "", alternance: false };
  for (;;) {
    const { rows } = await sql<typeof after & { hires: number; postcode: string }>`
      select establishment, month, declared, alternance, hires, postcode from hires
      where (establishment, month, declared, alternance) >
            (${after.establishment}, ${after.month}, ${after.declared}, ${after.alternance})
      order by establishment, month, declared, alternance limit ${PAGE}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(toHires);
    if (rows.length < PAGE) return;
    after = last;
  }
}

type StoredRow = {
  establishment: string;
  month: string;
  declared: string;
  alternance: boolean;
  hires: number;
  postcode: string;
};

function toHires({ declared, month, postcode, ...row }: StoredRow): Hires {
  return {
    ...row,
    month: month as Month,
    declared: (declared || null) as Hires["declared"],
    postcode: postcode || null,
  };
}

export async function hasHires(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom("hires").select("month").where("alternance", "=", true).limit(1).executeTakeFirst();
  return row !== undefined;
}
