/** The `limit` items that come first by `compare`, in order, without sorting the others. */
export function top<Item>(items: Iterable<Item>, limit: number, compare: (a: Item, b: Item) => number): Item[] {
  const best: Item[] = [];
  if (limit < 1) return best;
  for (const item of items) {
    const last = best[best.length - 1];
    if (best.length === limit && last !== undefined && compare(item, last) >= 0) continue;
    let at = best.length;
    while (at > 0 && compare(item, best[at - 1]!) < 0) at--;
    best.splice(at, 0, item);
    if (best.length > limit) best.pop();
  }
  return best;
}
