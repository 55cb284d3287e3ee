import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform } from "node:os";
import { join } from "node:path";
import { type Curve, measureSize } from "./measure.ts";
import { picture } from "./picture.ts";
import { table } from "./table.ts";

/** Of the demonstration world: 1 is France, 1.1 million items. */
const SCALES = [0.009, 0.09, 1, 4.64];
const DOCS = join(import.meta.dirname, "../../docs");
const START = "<!-- curve: written by `npm run bench -- curve` -->";
const END = "<!-- end of the curve -->";

/**
 * What a whole search costs as the world, the radius and the number of occupations grow: a table and a picture in
 * docs/performance.md. `CURVE_SCALES=0.009,0.09` measures some sizes only.
 */
export async function run(): Promise<void> {
  const scales = process.env.CURVE_SCALES?.split(",").map(Number) ?? SCALES;
  const curves: Curve[] = [];
  for (const scale of scales) {
    const curve = await measureSize(scale);
    curves.push(curve);
    process.stdout.write(`${table([curve])}\n\n`);
    // After each size: the largest may be more than the machine has.
    write(curves);
  }
}

function write(curves: readonly Curve[]): void {
  writeFileSync(join(DOCS, "performance.svg"), picture(curves));
  const path = join(DOCS, "performance.md");
  const text = readFileSync(path, "utf8");
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${path}: expected the lines "${START}" and "${END}".`);
  const written = `${START}\n\n${machine()}\n\n${table(curves)}\n\n`;
  writeFileSync(path, text.slice(0, from) + written + text.slice(to));
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[1]?.toFixed(1);
  const model = cpus()[0]?.model.trim() || "unnamed processor";
  return `Measured on ${day}: ${model}, ${cpus().length} cores, ${platform()} ${arch()}, Node ${process.version}, load ${load}.`;
}
