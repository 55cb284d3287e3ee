import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type Day, type Month, parseMonth } from "../../domain/index.ts";
import { type Fact, factOf } from "../facts/index.ts";

const TRACKS = ["parcoursup", "affelnet", "contrat"] as const;
type Track = (typeof TRACKS)[number];

const stepsSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    track: z.enum(TRACKS),
    from: z.string().regex(/^-?(0[1-9]|1[0-2])$/),
    when: z.string().min(1),
    title: z.string().min(1),
    advice: z.string().min(1),
    days: z.record(z.string().regex(/^\d{4}$/), z.string()),
  }),
);

/** One step of the campaign of a year. */
export interface CampaignStep {
  readonly id: string;
  readonly track: Track;
  readonly month: Month;
  /** In French: the part of the month it falls in every year. */
  readonly when: string;
  /** The day itself, once it is known; null: only the pattern of other years. */
  readonly day: Fact | null;
  readonly title: string;
  readonly advice: string;
}

/** The year of the start of courses that a candidate prepares that day: from October on, the next one's. */
export function campaignYear(today: Day): number {
  const [year, month] = today.split("-").map(Number) as [number, number];
  return month >= 10 ? year + 1 : year;
}

let table: z.output<typeof stepsSchema> | undefined;

/** The steps that lead to the courses of `year`, in their order. */
export function campaignOf(year: number): CampaignStep[] {
  table ??= stepsSchema.parse(parse(readFileSync(new URL("../../../data/campaign.yaml", import.meta.url), "utf8")));
  return table.map(({ from, days, ...step }) => {
    const known = days[String(year)];
    return {
      ...step,
      month: from.startsWith("-") ? parseMonth(`${year - 1}${from}`) : parseMonth(`${year}-${from}`),
      day: known === undefined ? null : factOf(known),
    };
  });
}
