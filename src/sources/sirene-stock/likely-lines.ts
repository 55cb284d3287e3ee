/**
 * The same table, in which the lines that surely are no open employer's are empty. Nine lines in ten of the stock are of
 * establishments that closed or employ nobody: cutting them into 54 cells to see it takes ten times longer than this look.
 * Lines keep their numbers. A line with quotes is left as it is: what looks like a cell there may be within one.
 */
export async function* likelyLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let isHeader = true;
  let rest = "";
  const looked = (line: string) => {
    if (!isHeader) return isLikely(line) ? line : line.endsWith("\r") ? "\r" : "";
    isHeader = false;
    return line;
  };
  for await (const chunk of text) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield `${lines.map(looked).join("\n")}\n`;
  }
  if (rest !== "") yield looked(rest);
}

/** Open is a cell "A"; who has the band "NN" (no employee, or not known) and employs has two cells "O": published, and employer. */
function isLikely(line: string): boolean {
  if (line.includes('"')) return true;
  if (!hasCell(line, "A", 0)) return false;
  if (!line.includes(",NN,")) return true;
  return hasCell(line, "O", line.indexOf(",O,") + 2);
}

function hasCell(line: string, value: string, from: number): boolean {
  return line.includes(`,${value},`, from) || line.endsWith(`,${value}`) || line.endsWith(`,${value}\r`);
}
