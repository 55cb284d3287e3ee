import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { startPostgres } from "./throwaway.ts";

test("starts a PostgreSQL 15 in a path with spaces, and leaves nothing behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "with spaces "));
  vi.stubEnv("TMPDIR", folder);
  // The user who runs the server must be able to walk through it.
  chmodSync(folder, 0o755);
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: await server.createDatabase() });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("show server_version");
  await client.end();
  expect(rows[0]?.server_version).toMatch(/^15\./);
  await server.stop();
  expect(readdirSync(folder)).toEqual([]);
  await expect(new pg.Client({ connectionString: server.url }).connect()).rejects.toThrow("ECONNREFUSED");
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
