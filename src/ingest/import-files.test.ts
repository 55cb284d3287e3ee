import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { clockFrom, DEMONSTRATION, type Offer, parseDay, type Store } from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import type { PublishedKind } from "../sources/index.ts";
import { openStore } from "../store/index.ts";
import { importFiles } from "./import-files.ts";
import type { ImportOptions } from "./outcome.ts";

const reference = loadReference();
const clock = clockFrom(parseDay("2026-05-01"));
const folder = mkdtempSync(join(tmpdir(), "binome-"));
let store: Store;

beforeAll(async () => {
  store = await openStore({ dataDir: join(folder, "data"), databaseUrl: null, clock });
});
afterAll(() => store.close());

/** Each test starts without offers. */
afterEach(async () => {
  const sources = new Set(
    (await offers()).flatMap(({ source, alsoSeenAt }) => [source, ...alsoSeenAt.map((at) => at.source)]),
  );
  if (sources.size === 0) return;
  await store.publish(async (draft) => {
    for (const source of sources) await draft.removeMissing("offers", source);
  }, clock.now());
});

function line(id: string, changes: object = {}): string {
  const place = { label: "Metz", postcode: "57000", insee: "57463", lat: 49.12, lon: 6.18 };
  return JSON.stringify({ id, source: "exemple", title: "Apprenti", employer: {}, place, contract: {}, ...changes });
}

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

function run(kind: PublishedKind, files: string | string[], options: Partial<ImportOptions> = {}) {
  return importFiles({ store, reference, clock, kind, files: [files].flat(), ...options });
}

async function offers(): Promise<Offer[]> {
  if ((await store.generation()) === null) return [];
  return store.read(async (snapshot) => {
    const all: Offer[] = [];
    for await (const batch of snapshot.offers()) all.push(...batch.map(({ offer }) => offer));
    return all;
  });
}

async function ids(): Promise<string[]> {
  return (await offers()).map(({ id }) => id).sort();
}

/** What a refused import must leave as it was. */
async function state() {
  return { generation: await store.generation(), reports: await store.reports(100), ids: await ids() };
}

test("keeps what is right, reports what is not with its line, and stores the report", async () => {
  const outcome = await run("offers", file("o.ndjson", line("1"), line("2", { level: 9 }), line("3")));
  expect(outcome).toMatchObject({
    kind: "offers",
    formats: ["native-offers"],
    read: 3,
    kept: 2,
    unchanged: 0,
    removed: 0,
    rejected: [{ reason: "level: expected a level from 3 to 7", count: 1, lines: [2], got: [9] }],
  });
  expect(await ids()).toEqual(["1", "3"]);
  const [report] = await store.reports(1);
  expect(report).toMatchObject({ kind: "offers", read: 3, kept: 2 });
  expect(JSON.stringify(report)).not.toContain('"got"');
});

test("the same file again changes nothing", async () => {
  const path = file("o.ndjson", line("1"), line("2"));
  await run("offers", path);
  expect(await run("offers", path)).toMatchObject({ read: 2, kept: 2, unchanged: 2 });
});

test("of a record given twice the last stands, and the first is reported", async () => {
  const outcome = await run("offers", file("o.ndjson", line("1"), line("1", { title: "Boulanger" })));
  expect(outcome).toMatchObject({ read: 2, kept: 1, rejected: [{ count: 1, lines: [1] }] });
  expect((await offers()).map(({ title }) => title)).toEqual(["Boulanger"]);
});

test("replacing removes what these sources no longer have, and nothing of the others", async () => {
  await run("offers", file("a.ndjson", line("1"), line("2"), line("3", { source: "autre" })));
  const outcome = await run("offers", file("b.ndjson", line("2")), { replace: true });
  expect(outcome.removed).toBe(1);
  expect(await ids()).toEqual(["2", "3"]);
});

test("a dry run counts the same and stores nothing", async () => {
  const path = file("o.ndjson", line("1"), "{}");
  const before = await state();
  const rehearsed = await run("offers", path, { dryRun: true });
  expect(rehearsed).toMatchObject({ read: 2, kept: 1, dryRun: true });
  expect(await state()).toEqual(before);
});

test("several files are one publication: a wrong one stores nothing of the right one", async () => {
  const before = await state();
  const cut = file("cut.json", '[{"id":"1","intitule":"a","lieuTravail":{},"romeCode":"D1102","dateCreation":"');
  await expect(run("offers", [file("o.ndjson", line("1")), cut])).rejects.toThrow(/cut\.json: got a JSON that stops/);
  expect(await state()).toEqual(before);
});

test("with several files a reason says which file its lines are of", async () => {
  const wrong = file("b.ndjson", line("2"), line("3", { level: 9 }));
  const { rejected } = await run("offers", [file("a.ndjson", line("1")), wrong]);
  expect(rejected).toMatchObject([{ reason: `${wrong}: level: expected a level from 3 to 7`, lines: [2] }]);
});

test("when nothing is right nothing is published, and the report says why", async () => {
  const before = await state();
  const refusal = run("offers", file("o.ndjson", line("1", { level: 9 })));
  await expect(refusal).rejects.toMatchObject({ name: "ImportRefused", outcome: { read: 1, kept: 0 } });
  await expect(run("offers", file("h.csv", "a,b"))).rejects.toThrow("format not recognised");
  expect(await state()).toEqual(before);
});

test("the first real import removes the demonstration world; a reference table leaves it", async () => {
  const real = await run("offers", file("o.ndjson", line("1")));
  expect(real.demonstrationRemoved).toBe(0);
  const fictitious = (await offers()).map((offer) => ({ ...offer, source: DEMONSTRATION, id: "demo" }));
  await store.publish(async (draft) => void (await draft.putOffers(fictitious, "2026-05-01")), clock.now());
  await run("occupations", file("r.ndjson", '{"rome":"A1999","label":"Exemple"}'));
  expect(await ids()).toEqual(["1", "demo"]);
  expect(await run("offers", file("p.ndjson", line("2")))).toMatchObject({ demonstrationRemoved: 1, removed: 0 });
  expect(await ids()).toEqual(["1", "2"]);
});

test("hires of real establishments remove the demonstration world too; hires by occupation and activity leave it", async () => {
  await run("offers", file("o.ndjson", line("1")));
  const fictitious = (await offers()).map((offer) => ({ ...offer, source: DEMONSTRATION, id: "demo" }));
  await store.publish(async (draft) => void (await draft.putOffers(fictitious, "2026-05-01")), clock.now());
  const byActivity = file("n.csv", "rome_id,naf_id,hirings", "D1102,1071C,120", "D1102,1071C,130");
  expect(await run("hires", byActivity)).toMatchObject({ read: 2, kept: 1, demonstrationRemoved: 0 });
  const additions = await store.read((snapshot) => snapshot.reference());
  expect(additions.occupationHires).toEqual([{ rome: "D1102", naf: "1071C", hires: 130 }]);
  const ofEstablishments = file("h.csv", "siret,month,hires", "00000003400017,2025-09,2");
  expect(await run("hires", ofEstablishments)).toMatchObject({ kept: 1, demonstrationRemoved: 1 });
  expect(await ids()).toEqual(["1"]);
});

test("an offer seen from two sources is shown once and keeps both", async () => {
  const employer = { name: "Fournil Exemple" };
  await run("offers", file("a.ndjson", line("1", { employer, level: 3 })));
  const outcome = await run("offers", file("b.ndjson", line("9", { source: "autre", employer })));
  expect(outcome.duplicates).toBe(1);
  expect((await offers()).map(({ id, alsoSeenAt }) => [id, alsoSeenAt])).toEqual([
    ["1", [{ source: "autre", id: "9", url: null }]],
  ]);
});

test("reference tables go to the additions", async () => {
  await run("places", file("p.ndjson", '{"insee":"57463","lat":49.1,"lon":6.1,"postcodes":["57000"]}'));
  await run("certifications", file("c.ndjson", '{"rncp":"RNCP99001","title":"Exemple","romes":["D1102"]}'));
  const additions = await store.read((snapshot) => snapshot.reference());
  expect(additions.places).toEqual([{ insee: "57463", lat: 49.1, lon: 6.1, postcodes: ["57000"] }]);
  expect(additions.certifications).toMatchObject([{ rncp: "RNCP99001", romes: ["D1102"] }]);
});

test("progress ends with every byte and every record", async () => {
  const seen: { bytes: number; totalBytes: number; read: number; done: boolean }[] = [];
  await run("offers", file("o.ndjson", line("1"), line("2")), { progress: (progress) => seen.push(progress) });
  const last = seen.at(-1);
  expect(last).toMatchObject({ read: 2, done: true });
  expect(last?.bytes).toBe(last?.totalBytes);
});
