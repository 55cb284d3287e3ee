import { InvalidValue } from "./errors.ts";
import type { ListName, Sort } from "./search.ts";

/**
 * Where a page ended: the last item's place in its list, in terms that outlive a generation and that any engine
 * understands. Only what the API shows goes in: the chance that orders companies of one score is looked up again when
 * the list goes on.
 */
export interface Cursor {
  readonly list: ListName;
  readonly sort: Sort;
  readonly isClose: boolean;
  /** Tens of metres, days before `LAST_DAY`, or ten-thousandths short of a full score. */
  readonly shown: number;
  readonly id: string;
  readonly source: string;
}

/** 9999-12-31, in days since 1970-01-01: lists sorted by date go by the days before it. */
export const LAST_DAY = 2_932_896;
/** Stands for no date at all: after every day. */
export const DAYLESS = 2 ** 22 - 1;

const LISTS: readonly ListName[] = ["trainings", "offers", "companies"];

/** What sorts a list: companies have no date and keep their best order. */
export function sortOfList(list: ListName, sort: Sort): Sort {
  return list === "companies" && sort === "date" ? "best" : sort;
}

export function cursorText({ list, sort, isClose, shown, id, source }: Cursor): string {
  return Buffer.from(JSON.stringify([list, sort, isClose ? 1 : 0, shown, id, source])).toString("base64url");
}

/** Throws `InvalidValue` when the text is no cursor of a search sorted so. */
export function parseCursor(text: string, sort: Sort): Cursor {
  const fields = jsonOf(text);
  if (Array.isArray(fields) && fields.length === 6) {
    const [list, sorted, close, shown, id, source] = fields as unknown[];
    const known = LISTS.find((name) => name === list);
    const isPlace = Number.isSafeInteger(shown) && (shown as number) >= 0 && (shown as number) < 2 ** 22;
    if (known && sorted === sortOfList(known, sort) && (close === 0 || close === 1) && isPlace) {
      if (typeof id === "string" && typeof source === "string") {
        return { list: known, sort: sortOfList(known, sort), isClose: close === 1, shown: shown as number, id, source };
      }
    }
  }
  throw new InvalidValue("cursor", text, "the `next` of a list, from the same search");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
