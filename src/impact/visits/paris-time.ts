import { type Day, dayOf } from "../../domain/index.ts";

const PARIS = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", hour: "2-digit", minute: "2-digit" });

let last = { at: Number.NaN, day: "" as Day, minute: 0 };

/** The day and the minute of the day in Paris. Worked out once a minute: asking costs more than all the rest of a hit. */
export function parisTime(instant: Date): { readonly day: Day; readonly minute: number } {
  const at = Math.floor(instant.getTime() / 60_000);
  if (at !== last.at) {
    const [hours = 0, minutes = 0] = PARIS.format(instant).split(":").map(Number);
    last = { at, day: dayOf(instant), minute: (hours % 24) * 60 + minutes };
  }
  return last;
}
