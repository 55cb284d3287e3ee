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

/** Whether two such edits at most make `b` of `a`, the first of them where they first differ. */
export function withinTwoEdits(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const [x, y] = [a.slice(start), b.slice(start)];
  if (x === "" || y === "") return true;
  const isSwap = x[0] === y[1] && x[1] === y[0];
  return (
    withinOneEdit(x.slice(1), y) ||
    withinOneEdit(x, y.slice(1)) ||
    withinOneEdit(x.slice(1), y.slice(1)) ||
    (isSwap && withinOneEdit(x.slice(2), y.slice(2)))
  );
}
