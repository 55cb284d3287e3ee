import type { ListedCompany, ListedOffer, ListedTraining, ListName, Search, SearchParams } from "../../domain/index.ts";

export interface Items {
  trainings: ListedTraining;
  offers: ListedOffer;
  companies: ListedCompany;
}

const PAGE = 100;

/** The items of one list, page after page, within the radius asked: the official API never widens it. */
export function* walk<L extends ListName>(
  search: Search,
  list: L,
  params: SearchParams,
  from?: string,
): Generator<{ readonly items: readonly Items[L][]; readonly total: number; readonly next: string | null }> {
  let cursor = from;
  do {
    const answer = search.search({
      ...params,
      sources: [list],
      facets: false,
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    const page = answer[list] as { items: readonly Items[L][]; total: number; next: string | null } | undefined;
    if (page === undefined || answer.asked.widened) return;
    yield page;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}
