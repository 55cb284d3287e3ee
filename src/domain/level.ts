import { InvalidValue } from "./errors.ts";

/** Level of a certification in the French framework: 3 CAP, 4 bac, 5 bac+2, 6 bac+3 and 4, 7 bac+5. */
export type Level = 3 | 4 | 5 | 6 | 7;

export const LEVELS: readonly Level[] = [3, 4, 5, 6, 7];

export const LEVEL_LABELS: Record<Level, string> = {
  3: "CAP",
  4: "Bac pro, BP",
  5: "Bac+2 (BTS)",
  6: "Bac+3 ou 4 (BUT, licence)",
  7: "Bac+5 (master, ingénieur)",
};

export function parseLevel(value: unknown, field = "level"): Level {
  const level = typeof value === "string" && /^\d$/.test(value) ? Number(value) : value;
  const found = LEVELS.find((known) => known === level);
  if (found === undefined) throw new InvalidValue(field, value, "a level from 3 to 7");
  return found;
}
