/** Longest line that is read, in characters: ten times the longest offer seen. */
export const MAX_LINE = 1 << 20;

/** One line; its text is null when it is longer than the bound, and was skipped. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
  readonly length: number;
}

/** Splits text into lines, from number 1, holding at most one line and one chunk in memory. Blank lines are left out. */
export async function* linesOf(text: AsyncIterable<string>, maxLine = MAX_LINE): AsyncIterable<Line> {
  let kept: string[] = [];
  let length = 0;
  let number = 1;
  const finish = (): Line => {
    const line = { number, length, text: length > maxLine ? null : kept.join("").trim() };
    kept = [];
    length = 0;
    number++;
    return line;
  };
  const keep = (piece: string) => {
    length += piece.length;
    if (length > maxLine) kept = [];
    else kept.push(piece);
  };
  for await (const chunk of text) {
    let from = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      keep(chunk.slice(from, end));
      from = end + 1;
      const line = finish();
      if (line.text !== "") yield line;
    }
    keep(chunk.slice(from));
  }
  const last = finish();
  if (last.text !== "") yield last;
}
