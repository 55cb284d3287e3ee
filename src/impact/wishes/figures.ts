import type { Day, Route, WishPlatform } from "../../domain/index.ts";
import type { WishBook } from "./book.ts";
import { type Cell, type PairCell, sum, type Traits } from "./cells.ts";
import { levelOf } from "./traits.ts";

/** Which wishes are counted; what is left out is not narrowed. */
export interface WishFilter {
  readonly route?: Route;
  /** Codes of the départements of the territory. */
  readonly departements?: readonly string[];
}

/** One observation: the wishes of one platform, year and route. */
export interface WishFigure {
  readonly platform: WishPlatform;
  readonly year: number;
  readonly route: Route;
  readonly wishes: number;
  /** Seats of the courses whose seats are known. */
  readonly capacity: number;
  readonly wishesPerSeat: number | null;
  readonly courses: number;
  readonly source: string;
  readonly asOf: Day;
}

/** From one year to the next one known. Shares: 0.049 is +4.9 %; null where there was nothing before. */
export interface WishChange {
  readonly platform: WishPlatform;
  readonly route: Route;
  readonly from: number;
  readonly to: number;
  readonly whole: number | null;
  readonly constantPerimeter: number | null;
  /** Courses at constant perimeter. */
  readonly courses: number;
}

const ROUTES: readonly Route[] = ["apprentissage", "scolaire"];

/** One figure for each edition in service and each route that has wishes. */
export function wishFigures(book: WishBook, filter: WishFilter = {}): readonly WishFigure[] {
  return book.editions.flatMap((edition) =>
    ROUTES.flatMap((route) => {
      const cells = book.cells.filter((cell) => cell.edition === edition && cell.route === route && fits(cell, filter));
      if (cells.length === 0) return [];
      const { platform, year, source, asOf } = edition;
      return [{ platform, year, route, ...totalsOf(cells), source, asOf }];
    }),
  );
}

/** Whole and at constant perimeter, for each route, from each year to the next one known of the same platform. */
export function wishChanges(book: WishBook, filter: WishFilter = {}): readonly WishChange[] {
  return book.editions.flatMap((after) => {
    const before = book.editions.findLast(({ platform, year }) => platform === after.platform && year < after.year);
    if (before === undefined) return [];
    return ROUTES.filter((route) => filter.route === undefined || filter.route === route).map((route) => {
      const wishesIn = (edition: typeof after) =>
        sum(
          book.cells.filter((cell) => cell.edition === edition && cell.route === route && fits(cell, filter)),
          ({ wishes }) => wishes,
        );
      const pairs = book.pairs.filter((pair) => pair.after === after && pair.route === route && fits(pair, filter));
      const [common, later] = pairTotals(pairs);
      return {
        platform: after.platform,
        route,
        from: before.year,
        to: after.year,
        whole: shareOf(wishesIn(before), wishesIn(after)),
        constantPerimeter: shareOf(common, later),
        courses: sum(pairs, ({ courses }) => courses),
      };
    });
  });
}

export const TRAITS = ["departement", "region", "diploma", "level", "field"] as const;
export type Trait = (typeof TRAITS)[number];

/**
 * The wishes of one year and route, split by one trait; the most wished first. `value` null: not known. `regionOf`: the code of the region
 * of each département.
 */
export function wishesBy(
  book: WishBook,
  trait: Trait,
  filter: WishFilter = {},
  regionOf: ReadonlyMap<string, string> = new Map(),
) {
  const valueIn = traitReader(trait, regionOf);
  return wishFigures(book, filter).flatMap(({ platform, year, route }) => {
    const ofYear = book.editions.find((edition) => edition.platform === platform && edition.year === year);
    const values = new Map<string | null, Cell[]>();
    for (const cell of book.cells) {
      if (cell.edition !== ofYear || cell.route !== route || !fits(cell, filter)) continue;
      const known = values.get(valueIn(cell));
      if (known === undefined) values.set(valueIn(cell), [cell]);
      else known.push(cell);
    }
    return [...values]
      .map(([value, some]) => ({ platform, year, route, value, ...totalsOf(some) }))
      .sort((one, other) => other.wishes - one.wishes);
  });
}

/** What a group of cells adds up to. Wishes per seat are of the courses whose seats are known. */
export function totalsOf(cells: readonly Cell[]) {
  const capacity = sum(cells, (cell) => cell.capacity);
  return {
    wishes: sum(cells, (cell) => cell.wishes),
    capacity,
    wishesPerSeat: capacity === 0 ? null : sum(cells, (cell) => cell.wishesWithSeats) / capacity,
    courses: sum(cells, (cell) => cell.courses),
  };
}

/** (after − before) ÷ before; null when there was nothing before. */
export function shareOf(before: number, after: number): number | null {
  return before === 0 ? null : (after - before) / before;
}

function pairTotals(pairs: readonly PairCell[]): readonly [before: number, after: number] {
  return [sum(pairs, ({ wishesBefore }) => wishesBefore), sum(pairs, ({ wishesAfter }) => wishesAfter)];
}

function traitReader(trait: Trait, regionOf: ReadonlyMap<string, string>): (cell: Cell) => string | null {
  if (trait === "region") return ({ departement }) => regionOf.get(departement ?? "") ?? null;
  if (trait !== "level") return (cell) => cell[trait];
  return ({ diploma }) => {
    const level = levelOf(diploma);
    return level === null ? null : String(level);
  };
}

function fits({ route, departement }: Traits, filter: WishFilter): boolean {
  if (filter.route !== undefined && filter.route !== route) return false;
  return filter.departements === undefined || (departement !== null && filter.departements.includes(departement));
}
