import { addMonths, type Day, InvalidValue, type ListedTraining, parseDay } from "../../../domain/index.ts";
import { type PlanStep, planFor } from "../../../guidance/index.ts";
import { readQuery } from "../../links/index.ts";
import type { Visit } from "../../page.ts";

/** The plan that a visit asks for, by the day the courses start or by a training. */
export interface AskedPlan {
  readonly steps: readonly PlanStep[] | null;
  readonly training: ListedTraining | null;
  readonly startsOn: string;
  /** What cannot be answered; null when nothing is wrong. */
  readonly refused: "refused" | "unknownTraining" | "noSession" | null;
}

export function planAsked({ query: raw, search, today }: Visit): AskedPlan {
  let startsOn = "";
  let training: ListedTraining | null = null;
  const without = (refused: AskedPlan["refused"]): AskedPlan => ({ steps: null, training, startsOn, refused });
  try {
    const query = readQuery(raw);
    startsOn = query.startsOn ?? "";
    training = query.training === undefined ? null : search.training(query.training);
    if (startsOn === "" && query.training === undefined) return without(null);
    if (startsOn === "" && training === null) return without("unknownTraining");
    if (startsOn === "") startsOn = nextSession(training, today) ?? "";
    if (startsOn === "") return without("noSession");
    const courses = parseDay(startsOn, "startsOn");
    if (courses < addMonths(today, -12) || courses > addMonths(today, 36)) return without("refused");
    return { steps: planFor(courses, today), training, startsOn, refused: null };
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return without("refused");
  }
}

/** The first session still to come. */
function nextSession(training: ListedTraining | null, today: Day): Day | undefined {
  return training?.sessions
    .map(({ start }) => start)
    .filter((start) => start >= today)
    .sort()[0];
}
