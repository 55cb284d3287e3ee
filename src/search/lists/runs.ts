/** The first position in [from, to) of an ascending column whose value is `value` or more; `to` when there is none. */
export function firstNotBelow(column: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
