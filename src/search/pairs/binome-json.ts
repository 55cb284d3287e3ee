import type { RomeCode } from "../../domain/index.ts";
import { itemJson } from "../item-json.ts";
import { kmOf, type SearchedList } from "../lists/index.ts";
import { UNITS } from "../scores.ts";
import type { Sides } from "./pair.ts";
import type { Paired } from "./pair-up.ts";
import { reasonsOf } from "./reasons.ts";

/** One binôme as the API shows it. */
export function binomeJson(sides: Sides, { pair, isClose }: Paired, label: (rome: RomeCode) => string | null): string {
  const { question, trainings } = sides;
  const employers = pair.isOffer ? sides.offers : sides.companies;
  const homeTraining = kmOf(trainings, pair.training, question);
  const homeEmployer = kmOf(employers, pair.employer, question);
  const { employer, training, pair: both } = pair.parts;
  return (
    `{"training":${listed(trainings, pair.training, homeTraining)}` +
    `,"employer":${listed(employers, pair.employer, homeEmployer)}` +
    `,"score":${pair.score / UNITS}` +
    `,"parts":{"employer":${employer / UNITS},"training":${training / UNITS},"pair":${both / UNITS}}` +
    `,"km":{"homeTraining":${homeTraining},"homeEmployer":${homeEmployer},"trainingEmployer":${pair.km}}` +
    `,"match":"${isClose ? "close" : "exact"}"` +
    `,"reasons":${JSON.stringify(reasonsOf(sides, pair, isClose, label))}}`
  );
}

function listed(list: SearchedList, item: number, km: number | null): string {
  return itemJson(list, item, km, list.workspace.isClose(item) ? "close" : "exact");
}
