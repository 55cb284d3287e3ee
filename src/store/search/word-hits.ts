import { type RawBuilder, sql } from "kysely";
import type { ListName } from "../../domain/index.ts";
import type { NumberedOfList, NumberedWords } from "./asked-words.ts";
import { holding, isNamed, posted } from "./hits.ts";
import type { NumberedQuestion } from "./question.ts";
import { OWN } from "./tables.ts";

/** What an item holds of the words asked: 13 bits for its title, 13 beside them for its name and its occupations' labels. */
const BESIDE = 13;
/** And what it is: for a certification named; named as what was typed, any of it or all of it. */
const HELD = { certified: 2 ** 27, named: 2 ** 28, wholeTyped: 2 ** 29 };

/** How an occupation was asked. */
const KINDS = { exact: 0, close: 1, label: 2, word: 3 };

/**
 * The items of a list that match when words were asked, each once: of the occupations asked, or that hold enough of the words
 * in their title, their name and the labels of their occupations. `word_rank` says which come first, as `wordRank` in memory.
 */
export function wordHits(list: ListName, asked: NumberedQuestion, words: NumberedWords): RawBuilder<unknown> {
  const own = sql.join(["item", "tens", ...Object.keys(OWN[list])].map((name) => sql.ref(name)));
  const ofList = words.lists[list];
  const held = numbersHeld(ofList);
  const names = ofList.wholeNames;
  const byWord = sql`
    select ${own}, chance, ${sql.lit(KINDS.word)} as kind, ${heldOf(ofList)} as held
    from ${holding(list, asked.question, held, names)}`;
  const byOccupation = sql`
    select ${own}, chance, asked.kind as kind, asked.held as held
    from ${posted(list, asked.question, occupations(asked, words))}`;
  return sql`
    select *, ${rankOf(ofList, words)} as word_rank from (
      select ${own}, held, is_exact, not (is_exact or lets_in) as close,
        case when is_exact then exact_chance when lets_in then coalesce(label_chance, any_chance, 0) else close_chance end as chance
      from (
        select *, ${letsIn(words)} as lets_in from (
          select ${own}, bit_or(held) as held, bool_or(kind = 0) as is_exact, bool_or(kind = 1) as is_close,
            max(chance) filter (where kind = 0) as exact_chance, max(chance) filter (where kind = 1) as close_chance,
            max(chance) filter (where kind < 3 and held <> 0) as label_chance,
            max(chance) filter (where kind = 3) as any_chance
          from (${held.length + names.length === 0 ? byOccupation : sql`${byOccupation} union all ${byWord}`}) as row
          group by ${own}
        ) as item
      ) as item
      where is_exact or is_close or lets_in
    ) as item`;
}

/** The occupations asked, and those whose label holds a word, with the bits of these. */
function occupations({ occupations: asked }: NumberedQuestion, { labels }: NumberedWords): RawBuilder<unknown> {
  const kinds = new Map<number, number>();
  for (const number of labels.keys()) kinds.set(number, KINDS.label);
  for (const [number, isClose] of asked.each) kinds.set(number, isClose ? KINDS.close : KINDS.exact);
  const held = [...kinds.keys()].map((number) => (labels.get(number) ?? 0) << BESIDE);
  const array = (values: Iterable<number>) => `{${[...values].join(",")}}`;
  return sql`unnest(
    ${array(kinds.keys())}::smallint[], ${array(kinds.values())}::smallint[], ${array(held)}::integer[]
  ) as asked (number, kind, held)`;
}

function numbersHeld({ titles, names, certifications }: NumberedOfList): number[] {
  return [...new Set([...titles.flat(), ...names.flat(), ...certifications.flat()])];
}

/** The bits of a row, from its words. */
function heldOf({ titles, names, wholeTyped, wholeNames, certifications }: NumberedOfList): RawBuilder<unknown> {
  const array = (numbers: readonly number[]) => sql`${`{${numbers.join(",")}}`}::integer[]`;
  const bit = (condition: RawBuilder<unknown>, value: number) =>
    sql`case when ${condition} then ${sql.lit(value)} else 0 end`;
  const any = (numbers: readonly number[], value: number) =>
    numbers.length === 0 ? [] : [bit(sql`words && ${array(numbers)}`, value)];
  const named = (hashes: readonly string[], value: number) =>
    hashes.length === 0 ? [] : [bit(isNamed(hashes), value)];
  const bits = [
    ...titles.flatMap((numbers, i) => any(numbers, 1 << i)),
    ...names.flatMap((numbers, i) => any(numbers, 1 << (i + BESIDE))),
    ...named(wholeNames, HELD.named),
    ...named(wholeTyped, HELD.wholeTyped),
    ...certifications.map((stems) => bit(sql`words @> ${array(stems)}`, HELD.certified)),
  ];
  return sql`(${bits.length === 0 ? sql`0` : sql.join(bits, sql` | `)})`;
}

function letsIn({ least, all }: NumberedWords): RawBuilder<unknown> {
  const isWhole = sql`held & ${sql.lit(HELD.wholeTyped)} <> 0`;
  if (least === 0) return sql`(${isWhole})`;
  const count = sql`bit_count(((held | (held >> ${sql.lit(BESIDE)})) & ${sql.lit(all)})::bit(32))`;
  return sql`(${isWhole} or ${count} >= ${sql.lit(least)})`;
}

/** See `wordRank` in memory: 0 it leads with all that was asked, 1 it leads, 2 all that was asked, 3 its name, 4 a part. */
function rankOf({ wholeNames, isMeant, certifications }: NumberedOfList, words: NumberedWords): RawBuilder<unknown> {
  const { all, free } = words;
  const asksCertification = certifications.length > 0;
  const lead = (isMeant && wholeNames.length > 0 ? HELD.named : 0) | (asksCertification ? HELD.certified : 0);
  const holds = (bits: number) => sql`held & ${sql.lit(bits)} = ${sql.lit(bits)}`;
  const hasAll = sql`
    ((case when is_exact then ${sql.lit(all & ~free)} else 0 end)
      | (held & ${sql.lit(all)}) | ((held >> ${sql.lit(BESIDE)}) & ${sql.lit(free)})) = ${sql.lit(all)}`;
  const isNext = asksCertification ? holds(HELD.certified) : hasAll;
  const leading = lead === 0 ? sql`` : sql`when ${holds(lead)} then case when ${hasAll} then 0 else 1 end`;
  return sql`(case ${leading} when ${isNext} then 2 when ${hasAll} or ${holds(HELD.named)} then 3 else 4 end)`;
}
