import { InvalidValue } from "../domain/index.ts";
import { parsed } from "./checks/index.ts";

/** A percentage written "57" or "57.0"; empty gives null. */
export const percent = parsed((value): number | null => {
  if (value === "") return null;
  const number = typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= 0 && number <= 100)) throw new InvalidValue("percentage", value, "a percentage from 0 to 100");
  return number;
});

/** A number of persons; empty gives null. */
export const count = parsed((value): number | null => {
  if (value === "") return null;
  if (typeof value !== "string" || !/^\d+$/.test(value)) throw new InvalidValue("count", value, "a whole number");
  return Number(value);
});

/** "2022_2023" or "cumul 2022-2023": two years put together, as "2022-2023". */
export const cohort = parsed((value): string => {
  const years = /^(?:cumul )?(\d{4})[-_](\d{4})$/.exec(String(value));
  if (years === null) throw new InvalidValue("cohort", value, 'two years such as "2022_2023"');
  return `${years[1]}-${years[2]}`;
});
