import { type Instead, MAX_RADIUS_KM, type Reference } from "../../domain/index.ts";
import { kmBetween, type Point } from "../../lib/geometry.ts";
import { top } from "../../lib/top.ts";
import { type Index, ROUGHNESS_KM } from "../index/index.ts";
import { kmTo, matching, type SearchedList } from "../lists/index.ts";
import type { Question } from "../question/index.ts";
import { extentOf } from "./extents.ts";

/** A département by its number in the index, how many results lie in it, and how far the nearest is. */
interface Found {
  readonly departement: number;
  readonly total: number;
  readonly km: number | null;
}

type Places = Instead["places"];

const MOST = 3;

/** Départements where the question has results, the nearest first around a point, those with most first otherwise. */
export function placesInstead(
  index: Index,
  lists: readonly SearchedList[],
  question: Question,
  reference: Reference,
): Places {
  const { point, area } = question;
  if (point === null && area === null) return [];
  const search = { index, lists, question: { ...question, area: null }, reference };
  return point === null ? shown(search, named(search, everywhere(search, null))) : nearest(search, point);
}

interface Elsewhere {
  readonly index: Index;
  readonly lists: readonly SearchedList[];
  readonly question: Question;
  readonly reference: Reference;
}

/** Around a point within which nothing was found, wider and wider until enough départements are known. */
function nearest(search: Elsewhere, point: Point): Places {
  // A radius of 0 is never widened, any other has been, as far as it goes.
  const first = search.question.params.radius === 0 ? FIRST_KM : 2 * MAX_RADIUS_KM;
  for (let radiusKm = first; radiusKm <= LAST_KM; radiusKm *= 2) {
    const known = named(search, nearestWithin(search, point, radiusKm));
    if (known.length < MOST) continue;
    const last = known.map(({ km }) => km as number).sort((a, b) => a - b)[MOST - 1] as number;
    // The totals tell apart those that are as near.
    const kept = known.filter(({ km }) => (km as number) <= last);
    return shown(
      search,
      kept.map(({ departement }) => foundIn(search, departement, point)),
    );
  }
  return isRare(search) ? shown(search, named(search, everywhere(search, point))) : nearestFar(search, point);
}

const FIRST_KM = 25;
/** Beyond, what is looked for is rare, or asked from overseas. */
const LAST_KM = 2 * MAX_RADIUS_KM;

/** The départements one after the other, by how near the circle around each comes, while the next may hold a nearer result. */
function nearestFar(search: Elsewhere, point: Point): Places {
  const order = search.index.departements.map((_, departement) => {
    const extent = extentOf(search.index, departement);
    return { departement, least: extent === null ? 0 : kmBetween(point, extent.center) - extent.radiusKm };
  });
  let kept: readonly Found[] = [];
  for (const { departement, least } of order.sort((a, b) => a.least - b.least)) {
    const last = kept[MOST - 1]?.km ?? Number.POSITIVE_INFINITY;
    if (least > last + SLACK_KM) break;
    const one = foundIn(search, departement, point);
    if (one.total > 0) kept = top([...kept, ...named(search, [one])], MOST, inOrder(search));
  }
  return shown(search, kept);
}

/** Distances are rounded to 10 m before they are compared. */
const SLACK_KM = 0.01;

/** Whether so few have the occupations asked that they are soon read, wherever they lie. */
function isRare({ lists, question: { occupations } }: Elsewhere): boolean {
  if (occupations === null) return false;
  const asked = [...occupations.exact, ...occupations.close];
  const count = ({ index: { postings } }: SearchedList, number: number) =>
    (postings.offsets[number + 1] as number) - (postings.offsets[number] as number);
  return lists.reduce((sum, list) => asked.reduce((total, each) => total + count(list, each), sum), 0) < FEW;
}

const FEW = 5_000;

/** How near the nearest result of each département is, among those within the radius. */
function nearestWithin({ lists, question }: Elsewhere, point: Point, radiusKm: number): readonly Found[] {
  const nearest = new Map<number, number>();
  for (const list of lists) {
    const { departement } = list.index;
    const total = matching(list, question, radiusKm);
    const { found, roughKm } = list.workspace;
    for (let i = 0; i < total; i++) {
      const item = found[i] as number;
      const before = nearest.get(departement[item] as number) ?? Number.POSITIVE_INFINITY;
      if ((roughKm[i] as number) - ROUGHNESS_KM > before) continue;
      nearest.set(departement[item] as number, Math.min(before, kmTo(point, list, item)));
    }
  }
  return [...nearest].map(([departement, km]) => ({ departement, km, total: 0 }));
}

/** Every département that has results, with how many, and how near the first is to a point. */
function everywhere({ lists, question }: Elsewhere, point: Point | null): readonly Found[] {
  const places = new Map<number, Found>();
  for (const list of lists) {
    const total = matching(list, { ...question, point: null }, 0);
    for (let i = 0; i < total; i++) {
      const item = list.workspace.found[i] as number;
      const departement = list.index.departement[item] as number;
      const before = places.get(departement);
      const km = point === null ? null : Math.min(before?.km ?? Number.POSITIVE_INFINITY, kmTo(point, list, item));
      places.set(departement, { departement, total: (before?.total ?? 0) + 1, km });
    }
  }
  return [...places.values()];
}

/** How many results lie in a département, and how near the first is. */
function foundIn({ index, lists, question }: Elsewhere, departement: number, point: Point): Found {
  const extent = extentOf(index, departement);
  const there = { ...question, point: extent?.center ?? null };
  let total = 0;
  let km = Number.POSITIVE_INFINITY;
  for (const list of lists) {
    const count = matching(list, there, extent?.radiusKm ?? 0);
    for (let i = 0; i < count; i++) {
      const item = list.workspace.found[i] as number;
      if (list.index.departement[item] !== departement) continue;
      total++;
      km = Math.min(km, kmTo(point, list, item));
    }
  }
  return { departement, total, km };
}

/** Those that the reference knows. */
function named({ index, reference }: Elsewhere, found: readonly Found[]): readonly Found[] {
  return found.filter(({ departement }) => reference.departement(index.departements[departement] ?? "") !== null);
}

function inOrder({ index }: Elsewhere): (a: Found, b: Found) => number {
  const codeOf = ({ departement }: Found) => index.departements[departement] ?? "";
  return (a, b) => (a.km ?? 0) - (b.km ?? 0) || b.total - a.total || (codeOf(a) < codeOf(b) ? -1 : 1);
}

function shown(search: Elsewhere, found: readonly Found[]): Places {
  return top(found, MOST, inOrder(search)).flatMap(({ departement, total, km }) => {
    const known = search.reference.departement(search.index.departements[departement] ?? "");
    return known === null ? [] : [{ code: known.code, label: known.label, total, km }];
  });
}
