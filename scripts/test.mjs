/** `npm test`: every check of the project, in the order that fails fastest. Stops at the first that fails. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (path) => join(ROOT, "node_modules", path);

const CHECKS = [
  ["types", bin("typescript/bin/tsc"), "-p", "."],
  ["format and lint", bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."],
  ["import directions", join(ROOT, "scripts/check-imports.mjs")],
  ["unused code", bin("knip/bin/knip.js")],
  ["tests", bin("vitest/vitest.mjs"), "run", ...process.argv.slice(2)],
];

const chromium = ensureChromium();
for (const [name, script, ...args] of CHECKS) {
  process.stderr.write(`\n— ${name}\n`);
  const started = Date.now();
  const env = { ...process.env, CHROMIUM_PATH: chromium, NODE_OPTIONS: "" };
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, stdio: "inherit", env });
  if (status !== 0) {
    process.stderr.write(`\nnpm test: the check "${name}" failed.\n`);
    process.exit(1);
  }
  process.stderr.write(`  ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
