/**
 * Prints how far our points of communes are from La Poste's.
 * Usage: node scripts/places-precision.ts <laposte_hexasmal.csv>
 */
import { readFileSync } from "node:fs";
import { loadReference, precisionOf, readLaPoste } from "../src/reference/index.ts";

const [path] = process.argv.slice(2);
if (!path) {
  console.error("Expected the path of La Poste's file of postcodes (CSV).");
  process.exit(2);
}

const communes = loadReference().localities.filter((locality) => locality.kind === "commune");
const precision = precisionOf(communes, readLaPoste(readFileSync(path)));
const shown = (km: number) => `${km.toFixed(2)} km`;

console.log(`${precision.compared} communes and arrondissements compared`);
for (const [by, quantiles] of [
  ["communes", precision.byCommune],
  ["people", precision.byPeople],
] as const) {
  const { median, p90, p95, p99 } = quantiles;
  console.log(`by ${by}: median ${shown(median)}, 90 % ${shown(p90)}, 95 % ${shown(p95)}, 99 % ${shown(p99)}`);
}
console.log(`people within 3 km: ${(precision.peopleWithin3Km * 100).toFixed(1)} %, wanted 90 %`);
for (const { label, km } of precision.worst) console.log(`  farthest: ${label}, ${shown(km)}`);
