import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
const APT = "apt-get update && apt-get install -y --no-install-recommends chromium";

/** Path of a Chromium: `CHROMIUM_PATH`, else a known one, else Debian's, installed when that is allowed. Ends the process when there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    process.stderr.write("Installing Chromium for the browser tests (once)…\n");
    spawnSync("sh", ["-c", APT], {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  process.stderr.write(
    `npm test: no Chromium found at ${PATHS.join(", ")}, and the browser tests need one.\nRun: sudo sh -c "${APT}", or set CHROMIUM_PATH to a Chromium you have.\n`,
  );
  process.exit(1);
}

function findChromium() {
  if (process.env.CHROMIUM_PATH && existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
  return PATHS.find((path) => existsSync(path));
}
