const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

const DAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

/** When a cron line of the table of schedules comes, in French: "chaque jour à 04:10", "le lundi à 05:00", "le 3 du mois à 02:30". */
export function hoursInFrench(cron: string): string {
  const [minute = "0", hour = "*", day = "*", , weekday = "*"] = cron.split(" ");
  const two = (part: string) => part.padStart(2, "0");
  const times = hour.split(",").map((each) => `${two(each)}:${two(minute)}`);
  if (!/^\d+$/.test(minute) || !/^\d+(,\d+)*$/.test(hour)) return "plusieurs fois par jour";
  const at = `à ${LIST.format(times)}`;
  if (/^\d$/.test(weekday)) return `le ${DAYS[Number(weekday) % 7]} ${at}`;
  return /^\d+$/.test(day) ? `le ${day} du mois ${at}` : `chaque jour ${at}`;
}
