import type { Training, Uai } from "../domain/index.ts";
import type { CertificationBook, CertificationGroup } from "./certification-book.ts";
import { remember } from "./remember.ts";
import { readTitle, type Title, TitleIndex } from "./titles/index.ts";

/** What is kept in memory of a published training. */
export interface Taught
  extends Pick<Training, "id" | "source" | "title" | "level" | "romes" | "place" | "rncp" | "cfd"> {
  readonly school: Training["school"];
  readonly wishes: Training["wishes"];
  readonly groups: readonly CertificationGroup[];
  readonly words: Title;
}

export interface Trainings {
  byId(id: string, source: string): Taught | null;
  /** The catalogue's key is the id of a training in the feeds that have it. */
  byKey(key: string): Taught | null;
  at(uai: Uai): readonly Taught[];
  /** The titles taught there, to find one that is alike. */
  titlesAt(uai: Uai): TitleIndex<Taught>;
  /** Those that carry the code of a wish: "parcoursup:1234". */
  byWish(wish: string): readonly Taught[];
}

/** The training without what only its page shows, and the certifications it prepares. */
export function taught(training: Training, book: CertificationBook): Taught {
  const { id, source, title, level, romes, place, rncp, cfd, school, wishes } = training;
  const group = cfd === null ? null : book.byCfd(cfd);
  const groups = group ? [group] : rncp === null ? [] : book.byRncp(rncp);
  return { id, source, title, level, romes, place, rncp, cfd, school, wishes, groups, words: readTitle(title) };
}

export function indexTrainings(all: readonly Taught[]): Trainings {
  const byId = new Map(all.map((it) => [`${it.source}\n${it.id}`, it]));
  const byKey = new Map(all.map((it) => [it.id, it]));
  const bySchool = Map.groupBy(all, (it) => it.school.uai);
  const byWish = new Map<string, Taught[]>();
  for (const it of all) {
    for (const { platform, code } of it.wishes) {
      const wish = `${platform}:${code}`;
      byWish.set(wish, [...(byWish.get(wish) ?? []), it]);
    }
  }
  return {
    byId: (id, source) => byId.get(`${source}\n${id}`) ?? null,
    byKey: (key) => byKey.get(key) ?? null,
    at: (uai) => bySchool.get(uai) ?? [],
    titlesAt: remember(
      (uai: Uai) => titlesOf(bySchool.get(uai) ?? []),
      (uai) => uai,
    ),
    byWish: (wish) => byWish.get(wish) ?? [],
  };
}

function titlesOf(trainings: readonly Taught[]): TitleIndex<Taught> {
  const titles = new TitleIndex<Taught>();
  for (const it of trainings) titles.add({ ...it.words, level: it.level ?? it.words.level }, it);
  return titles;
}
