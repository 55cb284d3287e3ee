import type { Route, WishCount, WishEdition } from "../../domain/index.ts";
import { constantPerimeter } from "./perimeter.ts";
import { departementOfSchool, diplomaOf, fieldOf } from "./traits.ts";

/** What a figure may be narrowed to. */
export interface Traits {
  readonly route: Route;
  /** "57", "2A", "971"; null where the school's code does not say. */
  readonly departement: string | null;
  /** First words of the title: "BTS", "FCIL", "Certificat de Spécialisation". */
  readonly diploma: string;
  /** First two digits of the specialty (NSF): "31"; null where there is no code. */
  readonly field: string | null;
}

/** The counts of one year that share the same traits, added up. */
export interface Cell extends Traits {
  readonly edition: WishEdition;
  readonly courses: number;
  readonly wishes: number;
  /** Of the courses whose seats are known. */
  readonly capacity: number;
  /** Wishes of those same courses: wishes per seat are of them alone. */
  readonly wishesWithSeats: number;
}

/** What two years have in common and that shares the same traits (those of the later year), added up. */
export interface PairCell extends Traits {
  readonly before: WishEdition;
  readonly after: WishEdition;
  readonly courses: number;
  readonly wishesBefore: number;
  readonly wishesAfter: number;
}

/** A few thousand cells for any number of rows: every figure of the page is a sum of some of them. */
export function cellsOf(edition: WishEdition, counts: readonly WishCount[]): readonly Cell[] {
  return grouped(counts, traitsOf, (traits, group) => ({
    ...traits,
    edition,
    courses: group.length,
    wishes: sum(group, ({ wishes }) => wishes),
    capacity: sum(group, ({ capacity }) => capacity ?? 0),
    wishesWithSeats: sum(group, ({ wishes, capacity }) => (capacity === null ? 0 : wishes)),
  }));
}

export function pairCellsOf(
  [before, countsBefore]: readonly [WishEdition, readonly WishCount[]],
  [after, countsAfter]: readonly [WishEdition, readonly WishCount[]],
): readonly PairCell[] {
  const pairs = constantPerimeter(countsBefore, countsAfter);
  return grouped(
    pairs,
    (pair) => traitsOf(pair.after),
    (traits, group) => ({
      ...traits,
      before,
      after,
      courses: group.length,
      wishesBefore: sum(group, (pair) => pair.before.wishes),
      wishesAfter: sum(group, (pair) => pair.after.wishes),
    }),
  );
}

export function sum<T>(all: readonly T[], number: (one: T) => number): number {
  return all.reduce((total, one) => total + number(one), 0);
}

function traitsOf({ uai, mefstat, title, route }: WishCount): Traits {
  return { route, departement: departementOfSchool(uai), diploma: diplomaOf(title), field: fieldOf(mefstat) };
}

function grouped<T, C>(
  all: readonly T[],
  traits: (one: T) => Traits,
  make: (traits: Traits, group: readonly T[]) => C,
): readonly C[] {
  const groups = new Map<string, { readonly traits: Traits; readonly group: T[] }>();
  for (const one of all) {
    const of = traits(one);
    const key = Object.values(of).join("\t");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { traits: of, group: [one] });
    else known.group.push(one);
  }
  return [...groups.values()].map(({ traits: of, group }) => make(of, group));
}
