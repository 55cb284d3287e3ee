import type { Confidence, MatchRule, Reference, RomeCode, Wish, WishMatch, WishQuery } from "../domain/index.ts";
import { kmBetween } from "../lib/geometry.ts";
import type { CertificationBook, CertificationGroup } from "./certification-book.ts";
import type { Taught, Trainings } from "./schools.ts";
import { type Likeness, PREFIX, readTitle } from "./titles/index.ts";
import type { WishMap } from "./wish-map.ts";

/** What matching looks up. */
export interface Known {
  readonly book: CertificationBook;
  readonly trainings: Trainings;
  readonly map: WishMap;
  readonly reference: Reference;
  /** Occupations of words, for a title that names no certification we know. */
  readonly understand: (words: string) => readonly RomeCode[];
}

/** What one rule found. */
interface Found {
  readonly rule: MatchRule;
  readonly confidence: Confidence;
  readonly training: Taught | null;
  readonly groups: readonly CertificationGroup[];
  readonly romes: readonly RomeCode[];
}

/**
 * Finds what a wish asks for, by the surest rule that finds something: its key or code, else its school and certification, else
 * its school and title (nearest commune first), else its certification wherever it is taught, else the words of its title.
 */
export function matchWish(query: WishQuery, known: Known): WishMatch {
  const wish = wishOf(query, known.map);
  const asked = completed(query, wish);
  const place = placeOf(asked, wish, known.reference);
  const found =
    byKeyOrCode(asked, known) ??
    bySchool(asked, place, known) ??
    byCertification(asked, known) ??
    byWords(asked, known);
  const { training, groups } = found;
  return {
    rule: found.rule,
    confidence: found.confidence,
    wish,
    training: training && { id: training.id, source: training.source, title: training.title },
    certification: summaryOf(groups),
    romes: canonicalOnce(
      [...found.romes, ...(training?.romes ?? []), ...groups.flatMap(({ romes }) => romes)],
      known.reference,
    ),
    place: training?.place ?? place ?? placeOfSchool(asked.uai, known.trainings),
  };
}

/** Of a school that teaches something else as far as we know: where most of its trainings are. */
function placeOfSchool(uai: WishQuery["uai"], trainings: Trainings): WishMatch["place"] {
  const taught = uai === null ? [] : trainings.at(uai);
  const places = [...Map.groupBy(taught, ({ place: { lat, lon } }) => `${lat} ${lon}`).values()];
  const most = places.reduce<readonly Taught[]>((best, some) => (some.length > best.length ? some : best), []);
  return most[0]?.place ?? null;
}

function wishOf({ parcoursup, affelnet, key }: WishQuery, map: WishMap): Wish | null {
  return (
    (parcoursup === null ? null : map.byCode("parcoursup", parcoursup)) ??
    (affelnet === null ? null : map.byCode("affelnet", affelnet)) ??
    (key === null ? null : map.byKey(key))
  );
}

/** What is asked, completed with what the map says; what is asked comes first. */
function completed(query: WishQuery, wish: Wish | null): WishQuery {
  if (wish === null) return query;
  return {
    ...query,
    key: query.key ?? wish.key,
    uai: query.uai ?? wish.school.uai,
    cfd: query.cfd ?? wish.cfd,
    rncp: query.rncp ?? wish.rncp,
    mef: query.mef ?? wish.mef,
    title: query.title ?? wish.title,
  };
}

function placeOf({ insee, postcode }: WishQuery, wish: Wish | null, reference: Reference): WishMatch["place"] {
  if (wish?.place) return wish.place;
  const communes = postcode === null ? [] : reference.communesByPostcode(postcode);
  const commune = (insee && reference.commune(insee)) ?? communes[0];
  return commune ? { label: commune.label, insee: commune.code, lat: commune.lat, lon: commune.lon } : null;
}

/** The catalogue's key is the id of a training in feeds that have it; codes are carried by the training itself. */
function byKeyOrCode({ key, parcoursup, affelnet }: WishQuery, { trainings }: Known): Found | null {
  const keyed = key === null ? null : trainings.byKey(key);
  if (keyed) return { rule: "key", confidence: "certain", training: keyed, groups: keyed.groups, romes: [] };
  const wishes = [parcoursup && `parcoursup:${parcoursup}`, affelnet && `affelnet:${affelnet}`].filter(
    (code) => !!code,
  );
  const coded = wishes.flatMap((code) => trainings.byWish(code as string));
  const [first] = coded;
  if (first === undefined) return null;
  const groups = [...new Set(coded.flatMap((it) => it.groups))];
  return { rule: "wish-code", confidence: "certain", training: first, groups, romes: coded.flatMap((it) => it.romes) };
}

function bySchool(query: WishQuery, place: WishMatch["place"], known: Known): Found | null {
  if (query.uai === null) return null;
  const taught = known.trainings.at(query.uai);
  if (taught.length === 0) return null;
  const groups = groupsByCode(query, known.book);
  const same = taught.filter((it) => it.groups.some((group) => groups.includes(group)));
  const training = nearest(same, place);
  if (training)
    return { rule: "school-certification", confidence: "high", training, groups: training.groups, romes: [] };
  if (query.title === null) return null;
  const alike = known.trainings.titlesAt(query.uai).find(readTitle(query.title));
  const titled = nearest(
    alike.map(({ value }) => value),
    place,
  );
  if (titled === null) return null;
  const confidence = (alike[0]?.score ?? 0) >= PREFIX ? "high" : "medium";
  const options = [...new Set(alike.flatMap(({ value }) => value.groups))];
  return { rule: "school-title", confidence, training: titled, groups: options, romes: [] };
}

function groupsByCode({ cfd, rncp, mef }: WishQuery, book: CertificationBook): readonly CertificationGroup[] {
  const coded = (cfd && book.byCfd(cfd)) ?? (mef && book.byMef(mef));
  if (coded) return [coded];
  return rncp === null ? [] : book.byRncp(rncp);
}

function byCertification(query: WishQuery, { book }: Known): Found | null {
  const coded = groupsByCode(query, book);
  const found = { training: null, romes: [] };
  if (coded.length > 0) return { ...found, rule: "certification-code", confidence: "medium", groups: coded };
  if (query.title === null) return null;
  const alike: readonly Likeness<CertificationGroup>[] = book.byTitle(readTitle(query.title));
  if (alike.length === 0) return null;
  const confidence = (alike[0]?.score ?? 0) >= PREFIX ? "medium" : "low";
  return { ...found, rule: "certification-title", confidence, groups: alike.map(({ value }) => value) };
}

function byWords({ title }: WishQuery, { understand }: Known): Found {
  const words = title === null ? "" : readTitle(title).words.join(" ");
  const romes = words === "" ? [] : understand(words);
  const nothing = romes.length === 0;
  return {
    rule: nothing ? "none" : "title-words",
    confidence: nothing ? "none" : "low",
    training: null,
    groups: [],
    romes,
  };
}

function nearest(trainings: readonly Taught[], place: WishMatch["place"]): Taught | null {
  const [first = null] = trainings;
  if (place === null || trainings.length < 2) return first;
  return trainings.reduce((a, b) => (kmBetween(place, b.place) < kmBetween(place, a.place) ? b : a));
}

function summaryOf(groups: readonly CertificationGroup[]): WishMatch["certification"] {
  const [first] = groups;
  if (first === undefined) return null;
  return {
    title: first.title,
    level: first.level,
    cfds: [...new Set(groups.flatMap(({ cfds }) => cfds))],
    rncps: [...new Set(groups.flatMap(({ rncps }) => rncps))],
  };
}

function canonicalOnce(romes: readonly RomeCode[], reference: Reference): RomeCode[] {
  return [...new Set(romes.map((rome) => reference.canonical(rome) ?? rome))];
}
