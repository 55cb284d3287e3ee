import type { Feed } from "../../sources/index.ts";

/** One line of the table of what runs by itself, and when. */
export interface Schedule {
  /** "feed:france-travail", or the name of a task. */
  readonly name: string;
  /** In French. */
  readonly label: string;
  /** A cron line, Europe/Paris. */
  readonly cron: string;
}

/** What runs besides the feeds. */
const TASKS = [
  { name: "links", label: "Vérification des liens des offres", cron: "20 6 * * *" },
] as const satisfies readonly Schedule[];

/** Every schedule: one a feed that is on, then the tasks. The only table of them. */
export function schedulesOf(feeds: readonly Feed[]): readonly Schedule[] {
  return [...feeds.map(({ name, label, schedule }) => ({ name: `feed:${name}`, label, cron: schedule })), ...TASKS];
}
