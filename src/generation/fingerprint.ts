import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What decides how the columns of a generation come out: the code that makes and reads them, our tables, the versions of libraries. */
const MADE_WITH = ["src/lib", "src/domain", "src/reference", "src/search", "src/hiring", "src/orientation"];
const ALSO = ["src/generation", "src/store", "data", "package-lock.json"];
const ROOT = join(import.meta.dirname, "../..");

let known: string | undefined;

/** Of the code and tables that this process runs, read once (40 ms). Nobody has to remember a number of version. */
export function codeFingerprint(): string {
  known ??= fingerprint();
  return known;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of [...MADE_WITH, ...ALSO].flatMap((name) => filesOf(join(ROOT, name)))) {
    hash.update(`\n${path.slice(ROOT.length)}\n`).update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesOf(path: string): string[] {
  if (path.endsWith(".json") && !path.includes("data")) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
