import { existsSync, readFileSync } from "node:fs";
import pg from "pg";

/** Milliseconds of processor spent so far: on a busy machine they say what a quiet one would take, which the clock does not. */
export interface Processor {
  /** By this process and, on Linux, by the connections of the store to the server. */
  milliseconds(): number;
  end(): Promise<void>;
}

/** `url`: of the server's database, once the store is connected; null for the embedded one, which runs in this process. */
export async function processorOf(url: string | null): Promise<Processor> {
  const own = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };
  if (url === null) return { milliseconds: own, end: async () => undefined };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'binome' and datname = current_database()",
  );
  const files = rows.map(({ pid }) => `/proc/${pid}/schedstat`).filter((file) => existsSync(file));
  const nanoseconds = (file: string) => Number(readFileSync(file, "utf8").split(" ")[0]);
  return {
    milliseconds: () => own() + files.reduce((sum, file) => sum + nanoseconds(file), 0) / 1e6,
    end: () => client.end(),
  };
}
