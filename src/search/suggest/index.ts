import type { RomeCode, Suggested } from "../../domain/index.ts";
import type { Index } from "../index/index.ts";
import type { TextUnderstanding } from "../text/index.ts";
import { suggestNames } from "./names.ts";

export { nameIn } from "./items.ts";

/** Names kept beside occupations, where both fit what was typed. */
const NAMES_BESIDE = 2;

/**
 * What a candidate may mean while typing: occupations first, those that nothing of this generation has after the others, then
 * schools and employers that it does have. Each says how many trainings, offers and companies have it.
 */
export function suggest(index: Index, text: TextUnderstanding, q: string, limit: number): readonly Suggested[] {
  const occupations = text.occupations(q, limit).map(({ label, rome }): Suggested => {
    return { kind: "occupation", label, rome, total: totalOf(index, rome) };
  });
  const names = suggestNames(index, q, limit);
  const kept = occupations.toSorted((a, b) => Number(b.total > 0) - Number(a.total > 0));
  const room = Math.max(Math.min(NAMES_BESIDE, limit - 1), limit - kept.length);
  const beside = names.slice(0, room);
  return [...kept.slice(0, limit - beside.length), ...beside];
}

function totalOf({ numbers, trainings, offers, companies }: Index, rome: RomeCode): number {
  const number = numbers.find(rome);
  if (number === null) return 0;
  return [trainings, offers, companies].reduce((sum, { postings: { offsets } }) => {
    return sum + (offsets[number + 1] as number) - (offsets[number] as number);
  }, 0);
}
