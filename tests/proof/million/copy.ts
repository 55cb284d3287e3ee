import { chmodSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { openStore } from "../../../src/store/index.ts";

/** Rows compared: enough for the index to matter. */
const ROWS = 200_000;

/**
 * What COPY into an unlogged staging table and one insert from it would bring, against the statements of a thousand rows that the
 * store sends: the same companies, on the same server. Seconds of the clock.
 */
export async function compareCopy(
  loaded: string,
  empty: string,
  folder: string,
): Promise<{ copy: number; insert: number; read: number }> {
  const file = join(folder, "companies.tsv");
  // The server, which is somebody else, writes and reads the file.
  chmodSync(folder, 0o777);
  const client = new pg.Client({ connectionString: loaded });
  await client.connect();
  const take = `select source, id, document from companies order by source, id limit ${ROWS}`;
  await client.query(`copy (${take}) to '${file}'`);
  const { rows } = await client.query<{ document: string }>(take);
  const copy = await timed(async () => {
    await client.query("create unlogged table staging (like companies)");
    await client.query(`copy staging from '${file}'`);
    await client.query("create table target (like companies including all)");
    await client.query(
      "insert into target select * from staging on conflict (source, id) do update set document = excluded.document",
    );
  });
  await client.end();
  const companies = rows.map(({ document }) => JSON.parse(document));
  const store = await openStore({ dataDir: folder, databaseUrl: empty });
  const insert = await timed(() =>
    store.publish(async (draft) => {
      for (let from = 0; from < companies.length; from += 2_000)
        await draft.putCompanies(companies.slice(from, from + 2_000));
    }, new Date()),
  );
  await store.close();
  return { copy, insert, read: rows.length };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started) / 1000;
}
