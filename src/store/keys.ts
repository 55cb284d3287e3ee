import { type Kysely, sql } from "kysely";
import { type ApiKey, framingOrigins, type KeyRing, parseRights } from "../domain/index.ts";
import { signed } from "../lib/secret.ts";
import type { Backend } from "./backend.ts";
import { CHANNEL } from "./channel.ts";
import type { Tables } from "./schema.ts";

/**
 * Should a notification be lost (a connection that broke unnoticed), a replica still refuses a revoked key after this long. Only on
 * a server: the embedded database has one owner, who makes every change.
 */
const TRUSTED_MS = 2_000;

/**
 * The keys, all held in memory (there are hundreds): a request costs no query, and a wrong key can cost none either. `expire`
 * has them read again by the next one who asks.
 */
export function createKeyRing(backend: Backend): KeyRing & { expire(): void } {
  const { db } = backend;
  const { byDigest, expire } = heldKeys(backend);
  return {
    expire,
    keyOf: async (digest) => (await byDigest()).get(digest) ?? null,
    framesOf: async (caller) => framingOrigins((await byDigest()).values(), caller),
    sign: async (id, text) => {
      for (const [digest, key] of await byDigest()) {
        if (key.id === id && key.revokedAt === null) return signed(digest, text);
      }
      return null;
    },
    keys: async () => [...(await backend.inTurn(() => readKeys(db))).values()],
    createKey: async (key, digest) => {
      await backend.inTurn(() => insertKey(db, key, digest));
      expire();
    },
    revokeKey: async (id, at) => {
      const revoked = await backend.inTurn(() => revoke(db, id, at));
      expire();
      return revoked;
    },
  };
}

/** The keys as they were last read; a reading that fails is forgotten. */
function heldKeys(backend: Backend) {
  let held: Promise<ReadonlyMap<string, ApiKey>> | null = null;
  let readAt = 0;
  const expire = () => {
    held = null;
  };
  const byDigest = () => {
    if (held !== null && !(backend.shared && performance.now() - readAt > TRUSTED_MS)) return held;
    readAt = performance.now();
    const reading = backend.inTurn(() => readKeys(backend.db));
    held = reading;
    reading.catch(() => {
      if (held === reading) held = null;
    });
    return reading;
  };
  return { byDigest, expire };
}

async function readKeys(db: Kysely<Tables>): Promise<ReadonlyMap<string, ApiKey>> {
  const rows = await db.selectFrom("api_keys").selectAll().orderBy("created_at").orderBy("id").execute();
  return new Map(
    rows.map((row) => [
      row.digest,
      {
        id: row.id,
        name: row.name,
        rights: parseRights(row.rights),
        requestsPerMinute: row.requests_per_minute,
        origins: row.origins === "" ? [] : row.origins.split(","),
        createdAt: row.created_at.toISOString(),
        revokedAt: row.revoked_at?.toISOString() ?? null,
      },
    ]),
  );
}

async function insertKey(db: Kysely<Tables>, key: Omit<ApiKey, "revokedAt">, digest: string): Promise<void> {
  const { id, name, rights, requestsPerMinute, origins, createdAt } = key;
  await db
    .insertInto("api_keys")
    .values({
      id,
      digest,
      name,
      rights: rights.join(","),
      requests_per_minute: requestsPerMinute,
      origins: origins.join(","),
      created_at: new Date(createdAt),
      revoked_at: null,
    })
    .execute();
  await tell(db, id);
}

async function revoke(db: Kysely<Tables>, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("api_keys")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow();
  await tell(db, id);
  return numUpdatedRows > 0n;
}

async function tell(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${`key ${id}`})`.execute(db);
}
