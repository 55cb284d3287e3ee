import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { BinomeError } from "../domain/index.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./schema.ts";

/**
 * Brings the tables up to date. Replicas that start together wait for one another: on a server, Kysely's migrator
 * holds an advisory lock of the session while it runs. Throws `BinomeError` when a newer version has already changed them.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw unknownMigration(error) ?? error;
}

function unknownMigration(error: unknown): BinomeError | null {
  const [, name] = /previously executed migration (\S+) is missing/.exec(String(error)) ?? [];
  if (name === undefined) return null;
  const message = `The store was changed by a newer version of Binôme (migration ${name}): expected that version, or another store.`;
  return new BinomeError(message, { cause: error });
}
