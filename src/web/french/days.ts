import type { Day, Session } from "../../domain/index.ts";

const DAY = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
const MONTH = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", month: "long", year: "numeric" });
const INSTANT = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "1er septembre 2026"; the day and its month are not broken. */
export function dayInWords(day: Day): string {
  return typesetDay(DAY.format(new Date(`${day}T00:00:00Z`)));
}

/** "septembre 2026", of a day or of a month "YYYY-MM". */
export function monthInWords(day: string): string {
  return MONTH.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}

/** "1er septembre 2026 à 08:15", the day and the hour unbroken, Paris time, of an ISO instant; the text itself when it is not one. */
export function instantInWords(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : typesetDay(INSTANT.format(date));
}

/** "Du 1er septembre 2026 au 30 juin 2028 (12 places)". */
export function sessionInWords(session: Session): string {
  const from = dayInWords(session.start);
  const dates = session.end === null ? `À partir du ${from}` : `Du ${from} au ${dayInWords(session.end)}`;
  return session.seats === null ? dates : `${dates} (${session.seats} ${session.seats < 2 ? "place" : "places"})`;
}

function typesetDay(text: string): string {
  return text.replace(/^1 /, "1er ").replace(" ", "\u00a0").replace(" à ", " à\u00a0");
}
