import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreLocked, takeLock } from "./lock.ts";

let folder: string;
let children: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "binome lock "));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** Another process that takes the lock and then does what `after` says; resolves once it has it. */
async function holder(after: string): Promise<ChildProcess> {
  const lock = new URL("./lock.ts", import.meta.url).href;
  const code = `import { takeLock } from ${JSON.stringify(lock)};
    await takeLock(${JSON.stringify(folder)}); console.log("held"); ${after}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout!, "data");
  return child;
}

const forEver = "setInterval(() => {}, 1000);";

function leaveLock(said: object): Promise<void> {
  return writeFile(join(folder, "store.lock"), JSON.stringify(said));
}

test("refuses a folder that this process has open, and opens it once released", async () => {
  const release = await takeLock(folder);
  await expect(takeLock(folder)).rejects.toThrow(StoreLocked);
  await release();
  await (await takeLock(folder))();
  expect(await readdir(folder)).toEqual([]);
});

test("names the folder, the other process and what to do", async () => {
  const { pid } = await holder(forEver);
  const refusal = takeLock(folder);
  await expect(refusal).rejects.toThrow(`The store of ${folder} is in use by process ${pid}`);
  await expect(refusal).rejects.toThrow("Stop that process first, or set DATABASE_URL");
  await expect(refusal).rejects.toMatchObject({ pid });
});

test("takes over the lock of a process that was killed", async () => {
  const child = await holder(forEver);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await readdir(folder)).toEqual(["store.lock"]);
  await (await takeLock(folder))();
});

test("is released by a process that exits without closing", async () => {
  const child = await holder("process.exit(3);");
  if (child.exitCode === null) await once(child, "exit");
  expect(await readdir(folder)).toEqual([]);
});

test("takes over from a process whose number was given to another one", async ({ skip }) => {
  skip(process.platform !== "linux", "only /proc says when a process started");
  await leaveLock({ pid: process.pid, start: "another boot 12345", host: hostname(), token: "old" });
  await (await takeLock(folder))();
});

test("takes over from a file that says nothing readable", async () => {
  await writeFile(join(folder, "store.lock"), "");
  await (await takeLock(folder))();
});

test("trusts the signs of life of a holder on another machine, for a minute", async () => {
  await leaveLock({ pid: 1, start: null, host: "other-machine", token: "far" });
  await expect(takeLock(folder)).rejects.toThrow("in use by process 1 of the machine other-machine");
  const before = new Date(Date.now() - 61_000);
  await utimes(join(folder, "store.lock"), before, before);
  await (await takeLock(folder))();
});

test("lets one in when several find the same dead lock", async () => {
  await leaveLock({ pid: 0, start: null, host: hostname(), token: "dead" });
  const taken = await Promise.allSettled(Array.from({ length: 6 }, () => takeLock(folder)));
  const [winner, ...others] = taken.filter((result) => result.status === "fulfilled");
  expect(others).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, "store.lock"), "utf8"))).toMatchObject({ pid: process.pid });
  await winner?.value();
  expect(await readdir(folder)).toEqual([]);
});
