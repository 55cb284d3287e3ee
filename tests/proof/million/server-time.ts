import { readFileSync } from "node:fs";
import pg from "pg";

const TICKS_A_SECOND = 100;

/** Seconds of processor that a server and its processes that ended have used since it started; null where /proc does not say. */
export async function serverSeconds(url: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ told: string }>("select pg_read_file('postmaster.pid') as told");
  await client.end();
  try {
    const stat = readFileSync(`/proc/${Number.parseInt(rows[0]?.told ?? "", 10)}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime, stime, and those of children that were waited for: fields 14 to 17 of the line.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}
