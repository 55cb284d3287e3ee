import type { Match, RomeCode } from "../../domain/index.ts";
import { writeItem } from "../item-json.ts";
import type { JsonBytes } from "../json-bytes.ts";
import { kmOf, type SearchedList } from "../lists/index.ts";
import { UNITS } from "../scores.ts";
import type { Sides } from "./pair.ts";
import type { Paired } from "./pair-up.ts";
import { reasonsOf } from "./reasons.ts";

/** Writes one binôme as the API shows it. */
export function writeBinome(
  json: JsonBytes,
  sides: Sides,
  { pair, isClose }: Paired,
  label: (rome: RomeCode) => string | null,
): void {
  const { question, trainings } = sides;
  const employers = pair.isOffer ? sides.offers : sides.companies;
  const homeTraining = kmOf(trainings, pair.training, question);
  const homeEmployer = kmOf(employers, pair.employer, question);
  const { employer, training, pair: both } = pair.parts;
  json.text('{"training":');
  writeItem(json, trainings, pair.training, homeTraining, matchOf(trainings, pair.training));
  json.text(',"employer":');
  writeItem(json, employers, pair.employer, homeEmployer, matchOf(employers, pair.employer));
  json.text(
    `,"score":${pair.score / UNITS}` +
      `,"parts":{"employer":${employer / UNITS},"training":${training / UNITS},"pair":${both / UNITS}}` +
      `,"km":{"homeTraining":${homeTraining},"homeEmployer":${homeEmployer},"trainingEmployer":${pair.km}}` +
      `,"match":"${isClose ? "close" : "exact"}"` +
      `,"reasons":${JSON.stringify(reasonsOf(sides, pair, isClose, label))}}`,
  );
}

function matchOf({ workspace }: SearchedList, item: number): Match {
  return workspace.isClose(item) ? "close" : "exact";
}
