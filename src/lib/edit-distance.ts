/**
 * Whether one edit at most makes `b` of `a`: a letter added, dropped, changed, or two neighbours swapped.
 * Looks only at the first and last differences, so that thousands of words can be tried for each one typed.
 */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const left = short.length - start - end;
  if (left === 0) return true;
  if (long.length > short.length) return false;
  return left === 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start]);
}
