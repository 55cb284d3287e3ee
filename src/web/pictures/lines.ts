/** A text cut between words into at most `most` lines of `length` characters; what does not fit ends with "…". */
export function linesOf(text: string, length: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, length));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${kept[most - 1]?.slice(0, length - 1)}…`;
  return kept;
}
