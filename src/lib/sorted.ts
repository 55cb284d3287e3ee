/** The half-open range [from, to) of `sorted` (by code units, as `sort()` does) that starts with `prefix`. */
export function prefixRange(sorted: readonly string[], prefix: string): readonly [from: number, to: number] {
  return [
    firstIndex(sorted, (text) => text >= prefix),
    firstIndex(sorted, (text) => text > prefix && !text.startsWith(prefix)),
  ];
}

/** The first index whose text passes `test`, which once true stays true; the length when none does. */
function firstIndex(sorted: readonly string[], test: (text: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
