import { addDays, type Day } from "../../domain/index.ts";
import type { PlanStep } from "./plan.ts";

/** A plan as an iCalendar file (RFC 5545): one event a step, for the whole day. `madeAt` is the instant of its making. */
export function icsOf(steps: readonly PlanStep[], madeAt: Date): string {
  const stamp = `${madeAt.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Binome//Plan apprentissage//FR",
    "CALSCALE:GREGORIAN",
    ...steps.flatMap((step, index) => eventOf(step, index, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventOf({ day, title, detail }: PlanStep, index: number, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${compact(day)}-${index}@binome.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(detail)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

/** Section 3.3.11: backslash, semicolon, comma and line end. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

const MAX_BYTES = 75;

/** Section 3.1: no line over 75 bytes; what follows starts with a space. Never cuts within a character. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MAX_BYTES) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
