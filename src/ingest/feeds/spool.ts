import { createReadStream, mkdirSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Accepted, type ImportKind, PART_ENDINGS, type Parsed, type RecordOf } from "../../sources/index.ts";
import type { RejectedGroup } from "../outcome.ts";
import { Rejections } from "../rejections.ts";

/** What was fetched of a feed, whole, and waits on the disk to be published. */
export interface Spooled {
  /** Names this fetch. */
  readonly run: string;
  /** ISO instant at which it began. */
  readonly at: string;
  /** Records of the source, and the lines kept: a line may gather several. */
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly RejectedGroup[];
}

/**
 * The folder of one feed between its fetch and its publication. What is there is whole or is not there: records are written
 * aside, and the file that says what they are comes last. A run stopped at any point leaves nothing that the next one minds.
 */
export interface Spool {
  /** A folder for what the feed downloads, with nothing in it but what can be gone on with. */
  downloads(): Promise<string>;
  /** Null: nothing was fetched, or not to its end. */
  found(): Promise<Spooled | null>;
  write<R>(run: string, at: Date, records: AsyncIterable<Parsed<R>>): Promise<Spooled>;
  records<K extends ImportKind>(): AsyncGenerator<Accepted<RecordOf[K]>>;
  remove(): Promise<void>;
}

/** The folder in which what is fetched waits to be published. */
export function spoolFolder(dataDir: string): string {
  const folder = join(dataDir, "feeds");
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function openSpool(folder: string, feed: string): Spool {
  const home = join(folder, feed);
  const [records, saying, downloads] = [
    join(home, "records.ndjson"),
    join(home, "spooled.json"),
    join(home, "downloads"),
  ];
  return {
    downloads: async () => {
      await mkdir(downloads, { recursive: true });
      const left = (await readdir(downloads)).filter((name) => !PART_ENDINGS.some((ending) => name.endsWith(ending)));
      for (const name of left) await rm(join(downloads, name), { recursive: true });
      return downloads;
    },
    found: () => readSaying(saying),
    write: async (run, at, parsed) => {
      await rm(saying, { force: true });
      await mkdir(home, { recursive: true });
      const counts = await writeRecords(`${records}.part`, parsed);
      await rename(`${records}.part`, records);
      const spooled: Spooled = { run, at: at.toISOString(), ...counts };
      await writeFile(`${saying}.part`, JSON.stringify(spooled));
      await rename(`${saying}.part`, saying);
      await rm(downloads, { recursive: true, force: true });
      return spooled;
    },
    records: () => readRecords(records),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

async function readSaying(path: string): Promise<Spooled | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as Spooled);
}

/** Characters written at once: the disk is asked a few hundred times for France. */
const CHUNK = 1_000_000;

async function writeRecords<R>(path: string, parsed: AsyncIterable<Parsed<R>>) {
  const rejections = new Rejections();
  let [read, kept, text] = [0, 0, ""];
  const file = await open(path, "w");
  try {
    for await (const each of parsed) {
      if ("rejection" in each) {
        read++;
        rejections.add(each.line, each.rejection);
        continue;
      }
      read += each.gathers;
      kept++;
      text += `${JSON.stringify(each)}\n`;
      if (text.length < CHUNK) continue;
      await file.write(text);
      text = "";
    }
    await file.write(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return { read, kept, rejected: rejections.groups() };
}

async function* readRecords<K extends ImportKind>(path: string): AsyncGenerator<Accepted<RecordOf[K]>> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Accepted<RecordOf[K]>;
  }
}
