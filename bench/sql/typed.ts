import type { SearchParams } from "../../src/domain/index.ts";
import type { France } from "../search/world.ts";

/** What a question of words is made with besides the trade. */
export interface Named {
  /** Of employers and schools. */
  readonly names: readonly string[];
  readonly random: () => number;
}

const DIPLOMAS = ["cap", "bac pro", "bts", "bts mco", "mco", "bts ndrc", "but gea", "esf"];

/**
 * The same question as people also type it: with the name of an employer or of a school, such a name alone or a part of it, a
 * diploma, another trade beside, a word not finished or misspelt.
 */
export function typed(params: SearchParams, another: SearchParams, { names, random }: Named): SearchParams {
  const { q = "" } = params;
  const among = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const name = among(names);
  const ways = [
    q,
    `${q} ${name}`,
    name,
    among(name.split(" ")),
    `${q} ${among(name.split(" "))}`,
    `${among(DIPLOMAS)} ${q}`,
    among(DIPLOMAS),
    `${q} ${another.q ?? ""}`,
    q.slice(0, Math.ceil(q.length * 0.6)),
    `${q.slice(0, 3)}${q.slice(4)}`,
    `"${q}"`,
    `${q} introuvable`,
  ];
  return { ...params, q: among(ways).trim() || q };
}

/** The names of some items. */
export async function namesOf({ snapshot }: France): Promise<string[]> {
  const names: (string | null)[] = [];
  for await (const batch of snapshot.trainings()) names.push(...batch.map(({ school }) => school.name));
  for await (const batch of snapshot.offers()) names.push(...batch.map(({ offer }) => offer.employer.name));
  for await (const batch of snapshot.companies()) names.push(...batch.map(({ name }) => name));
  return names.filter((name) => name !== null && name !== "") as string[];
}
