import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "../../src/lib/random.ts";
import { openStore } from "../../src/store/index.ts";

/** What became of runs that were killed. */
export interface Killed {
  readonly kills: number;
  /** Killed too late: the run had ended. */
  readonly tooLate: number;
  /** The store was on the version before, or on the new one. */
  readonly onOld: number;
  readonly onNew: number;
}

/** The generation that a store is on, and the version of each source in it. */
interface State {
  readonly generation: number;
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * Runs one version after the other and kills each at a random moment of its life; after each, the store must be on the generation it
 * was on, unchanged, or on the next one, with every source whole and newer. What a killed run had fetched whole may be what the
 * next one publishes. Ends with two runs that nobody kills, which must publish their version with nothing repaired.
 */
export async function killRuns(dataDir: string, kills: number, seed: number, records: number): Promise<Killed> {
  const random = seededRandom(seed);
  // The first run makes the database too.
  await timeOf(dataDir, 1, records);
  const usual = await timeOf(dataDir, 2, records);
  const count = { kills: 0, tooLate: 0, onOld: 0, onNew: 0 };
  let last = await stateOf(dataDir, records);
  let version = 2;
  while (count.kills < kills) {
    const killed = await runAndKill(dataDir, ++version, records, random() * usual);
    count[killed ? "kills" : "tooLate"]++;
    const now = await stateOf(dataDir, records);
    checkStep(last, now, version);
    if (killed) count[now.generation === last.generation ? "onOld" : "onNew"]++;
    last = now;
  }
  for (let i = 0; i < 2; i++) await timeOf(dataDir, ++version, records);
  const { versions } = await stateOf(dataDir, records);
  for (const [source, end] of versions) {
    if (end !== version) throw new Error(`the last run left ${source} on version ${end}, expected ${version}.`);
  }
  return count;
}

function checkStep(last: State, now: State, version: number): void {
  if (now.generation !== last.generation && now.generation !== last.generation + 1) {
    throw new Error(`killed run ${version}: generation ${now.generation}, expected ${last.generation} or the next.`);
  }
  for (const [source, is] of now.versions) {
    const was = last.versions.get(source) ?? 0;
    const right = now.generation === last.generation ? is === was : is > was && is <= version;
    if (!right)
      throw new Error(
        `killed run ${version}: ${source} went from version ${was} to ${is} in generation ${now.generation}.`,
      );
  }
}

function start(dataDir: string, version: number, records: number) {
  const script = new URL("versioned-run.ts", import.meta.url).pathname;
  const flags = ["--import", "tsx", script, dataDir, String(version), String(records)];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const reading = new Promise<void>((resolve) => child.stdout.once("data", () => resolve()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { child, reading, ended, said: () => said };
}

/** Milliseconds from the first record to the end. */
async function timeOf(dataDir: string, version: number, records: number): Promise<number> {
  const run = start(dataDir, version, records);
  await Promise.race([run.reading, run.ended]);
  const from = performance.now();
  const code = await run.ended;
  if (code !== 0) throw new Error(`the run of version ${version} ended with ${code}:\n${run.said()}`);
  return performance.now() - from;
}

async function runAndKill(dataDir: string, version: number, records: number, after: number): Promise<boolean> {
  const run = start(dataDir, version, records);
  await Promise.race([run.reading, run.ended]);
  await Promise.race([pause(after), run.ended]);
  run.child.kill("SIGKILL");
  return (await run.ended) === null;
}

/** Throws when a source has several versions, or not as many records as its version has. */
async function stateOf(dataDir: string, records: number): Promise<State> {
  const store = await openStore({ dataDir, databaseUrl: null });
  try {
    return await store.read(async (snapshot) => {
      const counts = new Map<string, number>();
      const add = (source: string, title: string) => {
        counts.set(`${source} ${title}`, (counts.get(`${source} ${title}`) ?? 0) + 1);
      };
      for await (const batch of snapshot.trainings()) for (const { source, title } of batch) add(source, title);
      for await (const batch of snapshot.offers()) for (const { offer } of batch) add(offer.source, offer.title);
      return { generation: snapshot.generation.id, versions: versionsOf(counts, records) };
    });
  } finally {
    await store.close();
  }
}

function versionsOf(counts: ReadonlyMap<string, number>, records: number): Map<string, number> {
  const versions = new Map<string, number>();
  for (const [key, count] of counts) {
    const [, source = "", version = ""] = /^(\w+) Version (\d+)$/.exec(key) ?? [];
    if (versions.has(source)) throw new Error(`got ${JSON.stringify([...counts])}, expected one version a source.`);
    if (count !== records + Number(version)) throw new Error(`${source}: got ${count} records of version ${version}.`);
    versions.set(source, Number(version));
  }
  if (versions.size !== SOURCES) throw new Error(`got ${versions.size} sources, expected ${SOURCES}.`);
  return versions;
}

const SOURCES = 3;
