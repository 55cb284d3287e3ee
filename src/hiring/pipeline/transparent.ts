import { fitGammaPoisson, predictGammaPoisson } from "../gamma-poisson/index.ts";
import { type History, panelAt } from "../history/index.ts";
import { HORIZON } from "./train.ts";

/** Each establishment's chance of hiring in six months, by algorithm 1: what serves until a model is trained and published. */
export function predictTransparently(history: History): ReadonlyMap<string, number> {
  const panel = panelAt(history, history.months);
  const { probability } = predictGammaPoisson(fitGammaPoisson(panel, HORIZON));
  return new Map(history.ids.map((id, i) => [id, probability[i]!]));
}
