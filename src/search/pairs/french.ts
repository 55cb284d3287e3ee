const DAY = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const known = new Map<number, string>();

/** "1er septembre 2026", from the number of the day. Sessions start on few days: each is written once. */
export function dayInFrench(day: number): string {
  const written = known.get(day) ?? DAY.format(new Date(day * 86_400_000)).replace(/^1 /, "1er ");
  if (known.size < MOST_DAYS) known.set(day, written);
  return written;
}

const MOST_DAYS = 10_000;

/** "4,2 km", or "moins de 1 km". */
export function kmInFrench(km: number): string {
  if (km < 1) return "moins de 1 km";
  const tenths = Math.round(km * 10);
  return tenths % 10 === 0 ? `${tenths / 10} km` : `${Math.floor(tenths / 10)},${tenths % 10} km`;
}

/** "aujourd’hui", "hier", "il y a 3 jours". */
export function agoInFrench(days: number): string {
  if (days <= 0) return "aujourd’hui";
  return days === 1 ? "hier" : `il y a ${days} jours`;
}
