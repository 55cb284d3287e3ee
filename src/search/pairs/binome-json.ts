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
  json.text(',"score":');
  json.ratio(pair.score, UNITS);
  json.text(',"parts":{"employer":');
  json.ratio(employer, UNITS);
  json.text(',"training":');
  json.ratio(training, UNITS);
  json.text(',"pair":');
  json.ratio(both, UNITS);
  json.text('},"km":{"homeTraining":');
  json.km(homeTraining);
  json.text(',"homeEmployer":');
  json.km(homeEmployer);
  json.text(',"trainingEmployer":');
  json.km(pair.km);
  json.text(isClose ? '},"match":"close","reasons":' : '},"match":"exact","reasons":');
  json.value(reasonsOf(sides, pair, isClose, label));
  json.text("}");
}

function matchOf({ workspace }: SearchedList, item: number): Match {
  return workspace.isClose(item) ? "close" : "exact";
}
