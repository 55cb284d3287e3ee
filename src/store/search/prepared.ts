import { createHash } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { copyOf } from "./written.ts";

const MARK = "/* prepared */";

/**
 * In front of a statement whose text is the same from question to question: a server plans it once a connection, which takes
 * longer than reading what most questions read. Its plan must not depend on its parameters.
 */
export const PREPARED = sql.raw(MARK);

/**
 * Sets a connection that only searches: to queries of a millisecond, compiling them, sharing them out or planning them each time
 * costs more than it spares.
 */
export const SETTINGS = setting("false");

/** The same until the transaction ends. */
export const OWN_SETTINGS = setting("true");

function setting(isLocal: "true" | "false"): string {
  const each = ["'jit', 'off'", "'max_parallel_workers_per_gather', '0'", "'plan_cache_mode', 'force_generic_plan'"];
  return `select ${each.map((one) => `set_config(${one}, ${isLocal})`).join(", ")}`;
}

/** Texts differ by filters and orders; beyond so many a connection, the others are planned each time. */
const MOST = 100;

/** A connection that has the marked statements prepared by the server, and copies rows to it. */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();

  override query(...args: unknown[]): never {
    const [text, values] = args;
    const copy = copyOf(text, values);
    if (copy !== null) return this.#copied(copy) as never;
    const name = typeof text === "string" && text.trimStart().startsWith(MARK) ? this.#nameOf(text) : undefined;
    const asked = name === undefined ? args : [{ name, text, values }, ...args.slice(2)];
    return (super.query as (...given: unknown[]) => never).apply(this, asked);
  }

  #copied(copy: pg.Query): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, result: unknown) => (error === null ? resolve(result) : reject(error));
      (super.query as (...given: unknown[]) => unknown).call(this, copy, done);
    });
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST) return known;
    const name = createHash("sha256").update(text).digest("hex").slice(0, 20);
    this.#names.set(text, name);
    return name;
  }
}
