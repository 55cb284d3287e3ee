import type { MessagePort } from "node:worker_threads";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import { answerCalls, callsOver } from "../lib/port-calls.ts";
import type { Backend } from "./backend.ts";
import type { Tables } from "./schema.ts";

/*
 * The embedded database, which has one owner, one connection and lives in one thread, used from another thread of the process:
 * its statements are sent over, and its turns are turns of the owner's.
 */

type Ask =
  | { readonly turn: "take" | "give" }
  | { readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly jobs: string; readonly values: unknown[] | undefined }
  | { readonly published: true };

/**
 * Does what the other end of `port` asks of the database, until `port` is closed; `published` is called when it may have published.
 * A thread that ends in the midst of its turn leaves no transaction open, and one that ends before its turn takes none.
 */
export function lend(port: MessagePort, backend: Backend, published: () => Promise<unknown>): void {
  let giveBack: (() => void) | null = null;
  let closed = false;
  const run = ({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) =>
    backend.db.executeQuery(CompiledQuery.raw(sql, [...parameters]));
  const take = () =>
    new Promise<void>((granted, refused) => {
      const turn = async () => {
        if (closed) return granted();
        const given = Promise.withResolvers<void>();
        giveBack = given.resolve;
        granted();
        await given.promise;
        giveBack = null;
      };
      backend.inTurn(turn).catch(refused);
    });
  answerCalls(port, async (ask: Ask): Promise<unknown> => {
    if ("sql" in ask) return giveBack === null ? backend.inTurn(() => run(ask)) : run(ask);
    if ("jobs" in ask) return backend.executeSql(ask.jobs, ask.values);
    if ("published" in ask) return void published().catch(() => undefined);
    return ask.turn === "take" ? take() : giveBack?.();
  });
  port.on("close", async () => {
    closed = true;
    // Without a transaction this is a warning of PostgreSQL's, and nothing else.
    if (giveBack !== null) await run({ sql: "rollback", parameters: [] }).catch(() => undefined);
    giveBack?.();
    await published().catch(() => undefined);
  });
}

/** The database that the other end of `port` lends. */
export function borrowed(port: MessagePort): Backend {
  const ask = callsOver<Ask>(port);
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => new LentDriver((sql, parameters) => ask({ sql, parameters }) as Promise<QueryResult<never>>),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (of) => new PostgresIntrospector(of),
    },
  });
  const { inTurn, settled } = turnsOf(ask);
  return {
    db,
    searching: null,
    shared: true,
    isBorrowed: true,
    inTurn,
    watch: () => () => undefined,
    executeSql: (text, values) => ask({ jobs: text, values }) as Promise<{ rows: unknown[] }>,
    alone: (work) => work(),
    // Its owner makes room, and tells those who wait for generations.
    tidy: async () => void (await ask({ published: true })),
    close: async () => {
      await settled();
      await db.destroy();
      port.close();
    },
  };
}

/** The turns of this end, one after the other, each of them a turn of the owner's. */
function turnsOf(ask: (what: Ask) => Promise<unknown>) {
  let last: Promise<unknown> = Promise.resolve();
  const turn = async <T>(work: () => Promise<T>): Promise<T> => {
    await ask({ turn: "take" });
    try {
      return await work();
    } finally {
      await ask({ turn: "give" });
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(() => turn(work));
    last = mine.catch(() => undefined);
    return mine;
  };
  return { inTurn, settled: () => last };
}

type Run = <R>(sql: string, parameters: readonly unknown[]) => Promise<QueryResult<R>>;

/** One connection, which is the owner's. */
class LentDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(run: Run) {
    this.#connection = {
      executeQuery: <R>({ sql, parameters }: CompiledQuery) => run<R>(sql, parameters),
      streamQuery: () => {
        throw new Error("streamQuery: no statement is streamed to another thread, expected executeQuery.");
      },
    };
  }

  async init(): Promise<void> {}
  async destroy(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  beginTransaction = (): Promise<void> => this.#say("begin");
  commitTransaction = (): Promise<void> => this.#say("commit");
  rollbackTransaction = (): Promise<void> => this.#say("rollback");

  async #say(statement: string): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw(statement));
  }
}
