/** Contrast ratio of WCAG 2.2 between two colours "#rrggbb": 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour at `share` (0 to 1) of the way from `from` to `to`, all "#rrggbb". */
export function mixed(from: string, to: string, share: number): string {
  const starts = channels(from);
  const ends = channels(to);
  const mixture = starts.map((start, at) => Math.round(start + ((ends[at] ?? 0) - start) * share));
  return `#${mixture.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
