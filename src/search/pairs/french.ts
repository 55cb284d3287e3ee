const DAY = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const KM = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** "1er septembre 2026", from the number of the day. */
export function dayInFrench(day: number): string {
  return DAY.format(new Date(day * 86_400_000)).replace(/^1 /, "1er ");
}

/** "4,2 km", or "moins de 1 km". */
export function kmInFrench(km: number): string {
  return km < 1 ? "moins de 1 km" : `${KM.format(km)} km`;
}

/** "aujourd’hui", "hier", "il y a 3 jours". */
export function agoInFrench(days: number): string {
  if (days <= 0) return "aujourd’hui";
  return days === 1 ? "hier" : `il y a ${days} jours`;
}
