import { existsSync, readdirSync, readFileSync } from "node:fs";
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
  // Unheard, the end of the server would hide why it ended.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'binome' and datname = current_database()",
  );
  const files = rows.map(({ pid }) => `/proc/${pid}/schedstat`).filter((file) => existsSync(file));
  const last = new Map<string, number>();
  const nanoseconds = (file: string) => {
    // A connection that the pool closes meanwhile used what it had used.
    if (existsSync(file)) last.set(file, Number(readFileSync(file, "utf8").split(" ")[0]));
    return last.get(file) ?? 0;
  };
  return {
    milliseconds: () => own() + files.reduce((sum, file) => sum + nanoseconds(file), 0) / 1e6,
    end: () => client.end(),
  };
}

/** The same with everything that the server does, connections and helpers that end meanwhile included: slower to ask, to 10 ms. */
export async function processorWithServer(url: string | null): Promise<Processor> {
  const { milliseconds: own, end } = await processorOf(null);
  if (url === null || !existsSync("/proc/self/stat")) return { milliseconds: own, end };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  await client.end();
  const server = statOf(String(rows[0]?.pid)).parent;
  const ofServer = () => {
    const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const children = processes.map(statOf).filter(({ parent }) => parent === server);
    return statOf(server).ended + children.reduce((sum, { used, ended }) => sum + used + ended, 0);
  };
  return { milliseconds: () => own() + ofServer() * MS_PER_TICK, end };
}

const MS_PER_TICK = 10;

/** Ticks of processor used by a process, and by those that it started and that ended. See proc(5). */
function statOf(pid: string): { readonly parent: string; readonly used: number; readonly ended: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const ticks = (from: number) => Number(fields[from - 3]) + Number(fields[from - 2]);
    return { parent: fields[4 - 3] ?? "", used: ticks(14), ended: ticks(16) };
  } catch {
    return { parent: "", used: 0, ended: 0 };
  }
}
