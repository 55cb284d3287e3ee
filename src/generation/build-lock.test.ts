import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { takeBuildLock } from "./build-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "binome lock "));
afterAll(() => rmSync(folder, { recursive: true }));
const missing = async () => false;

test("one makes the file, the others wait for it", async () => {
  const lock = join(folder, "one.lock");
  let isThere = false;
  const release = await takeBuildLock(lock, async () => isThere);
  const other = takeBuildLock(lock, async () => isThere);
  isThere = true;
  await release?.();
  expect(release).not.toBeNull();
  expect(await other).toBeNull();
  expect(existsSync(lock)).toBe(false);
});

test("one that gave up leaves its place to the next", async () => {
  const lock = join(folder, "two.lock");
  const release = await takeBuildLock(lock, missing);
  const other = takeBuildLock(lock, missing);
  await release?.();
  const next = await other;
  expect(next).not.toBeNull();
  await next?.();
});

test("the lock of a process that gives no sign of life is taken over", async () => {
  const lock = join(folder, "three.lock");
  writeFileSync(lock, "1");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  const release = await takeBuildLock(lock, missing);
  expect(release).not.toBeNull();
  await release?.();
});

test("where no lock can be written, everybody builds", async () => {
  expect(await takeBuildLock(join(folder, "missing", "four.lock"), missing)).not.toBeNull();
});
