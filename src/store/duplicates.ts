import { type Kysely, sql } from "kysely";
import { BinomeError, type Duplicate } from "../domain/index.ts";
import { checkedKey } from "./documents.ts";
import { lines, putRows } from "./put.ts";
import type { Tables } from "./schema.ts";

/** Forgets which offers were said to repeat another, and says it anew. Throws when an offer would repeat itself. */
export async function replaceDuplicates(tx: Kysely<Tables>, duplicates: readonly Duplicate[]): Promise<void> {
  await tx.deleteFrom("duplicates").execute();
  await putRows(duplicateRows(duplicates), async (rows) => {
    await sql`
      insert into duplicates (source, id, of_source, of_id)
      select source, id, split_part(of_offer, e'\t', 1), split_part(of_offer, e'\t', 2)
      from ${lines(rows)} as i (source, id, of_offer)`.execute(tx);
    return undefined;
  });
}

function duplicateRows(duplicates: readonly Duplicate[]) {
  const firsts = new Map(duplicates.map((duplicate) => [keyOf(duplicate), keyOf(duplicate.of)]));
  return duplicates.map((duplicate) => ({
    group: duplicate.source,
    key: duplicate.id,
    document: firstOf(keyOf(duplicate), firsts),
  }));
}

/** Follows "a repeats b, b repeats c" to c, so that what is shown is never itself hidden under another. */
function firstOf(key: string, firsts: ReadonlyMap<string, string>): string {
  let first = key;
  for (let steps = 0; steps <= firsts.size; steps++) {
    const next = firsts.get(first);
    if (next === undefined) return first;
    first = next;
  }
  throw new BinomeError(
    `Offer ${key.replace("\t", " ")} would be its own duplicate: expected one offer that repeats no other.`,
  );
}

function keyOf({ source, id }: { readonly source: string; readonly id: string }): string {
  return `${checkedKey(source, "source", "a duplicate")}\t${checkedKey(id, "id", "a duplicate")}`;
}
