import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { type Offer, parseDay } from "../../../src/domain/index.ts";
import { loadReference } from "../../../src/reference/index.ts";
import { demonstrationWorld } from "../../../src/sources/index.ts";

/** Writes a world of the size of France as files in our own formats; gives how many lines they have. Its records are fictitious. */
export async function writeFrance(folder: string, scale = 1): Promise<number> {
  const world = demonstrationWorld({ reference: loadReference(), seed: 2026, scale, today: parseDay("2026-05-01") });
  const of = (source: string) => (offer: Offer) => ({ ...offer, source });
  // One offer in ten is shown by a second source: they have to be looked for.
  const again = function* () {
    for (const batch of world.offers()) yield batch.filter((_, i) => i % 10 === 0);
  };
  const counts = [
    await write(join(folder, "trainings.ndjson"), world.trainings()),
    await write(join(folder, "portail.ndjson"), world.offers(), of("portail")),
    await write(join(folder, "relais.ndjson"), again(), of("relais")),
    await write(join(folder, "establishments.ndjson"), world.companies()),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

async function write<T extends object>(
  path: string,
  batches: Iterable<readonly T[]>,
  changed: (record: T) => object = (record) => record,
): Promise<number> {
  const file = createWriteStream(path);
  let lines = 0;
  for (const batch of batches) {
    lines += batch.length;
    if (!file.write(batch.map((record) => `${JSON.stringify(changed(record))}\n`).join(""))) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return lines;
}
