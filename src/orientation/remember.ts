/** A list of wishes has few titles, each many times: what was found for one is kept, up to this many. */
const MOST = 10_000;

/** The same function, its answers kept by key; all are forgotten when there are too many. */
export function remember<Asked, Answer>(
  answer: (asked: Asked) => Answer,
  keyOf: (asked: Asked) => string,
  most = MOST,
): (asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (asked) => {
    const key = keyOf(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(asked);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
