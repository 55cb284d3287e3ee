import type { WishCountStore } from "../domain/index.ts";
import type { Asked, ImpactRecords, Indicator, Row } from "./indicator.ts";
import { readWishBook, type WishBook } from "./wishes/index.ts";

/** The indicators, ready to be asked. */
export interface Impact {
  rows(indicator: Indicator, asked: Asked): Promise<readonly Row[]>;
  /** The body of the API. */
  json(indicator: Indicator, asked: Asked): Promise<unknown>;
  /** Adds up what is long to add up, so that nobody who reads waits for it. */
  prepare(): Promise<void>;
}

/** The indicators over what this service keeps. Counts of wishes are added up once an import, the first time they are asked. */
export function openImpact(records: Omit<ImpactRecords, "wishes">, store: WishCountStore): Impact {
  const all: ImpactRecords = { ...records, wishes: keptWishBook(store) };
  return {
    prepare: async () => void (await all.wishes()),
    rows: (indicator, asked) => indicator.rows(asked, all),
    json: async (indicator, asked) =>
      indicator.json ? indicator.json(asked, all) : { observations: await indicator.rows(asked, all) },
  };
}

/** The book of the store's editions, read again when there is another. */
export function keptWishBook(store: WishCountStore): () => Promise<WishBook> {
  let kept: { readonly last: number; readonly book: Promise<WishBook> } | null = null;
  return async () => {
    const last = (await store.wishEditions()).at(-1)?.id ?? 0;
    if (kept?.last !== last) {
      const book = readWishBook(store);
      kept = { last, book };
      book.catch(() => {
        kept = null;
      });
    }
    return kept.book;
  };
}
