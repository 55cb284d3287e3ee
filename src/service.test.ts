import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { type Service, startService } from "./service.ts";

let folder: string;
let service: Service;
const configOf = (name: string, port: string) =>
  readConfig({ DATA_DIR: join(folder, name), PORT: port, START_EMPTY: "1", LOG_LEVEL: "silent", INGEST: "off" });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "binome service "));
  service = await startService(configOf("first", "0"));
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

test("a port that another program has is refused in one sentence", async () => {
  const { port } = new URL(service.url);
  await expect(startService(configOf("second", port))).rejects.toThrow(
    `HOST, PORT: got 127.0.0.1:${port} (EADDRINUSE), expected one that no other program has.`,
  );
});

test("without any data, a search says so rather than to try other words", async () => {
  const page = await (await fetch(`${service.url}/recherche?q=boulanger`)).text();
  expect(page).toContain("Ce site n’a pas encore de données.");
});
