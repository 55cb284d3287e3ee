import type { Vectors } from "./sphere.ts";

/** The vectors of the items of each occupation, end to end, x, y and z in turn. France's two million take 25 MB. */
export function postedVectors(items: Uint32Array, { x, y, z }: Vectors): Float32Array {
  const posted = new Float32Array(3 * items.length);
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number;
    posted[3 * at] = x[item] as number;
    posted[3 * at + 1] = y[item] as number;
    posted[3 * at + 2] = z[item] as number;
  }
  return posted;
}
