/** The three lists: filters, sorts, cursors, totals, counts of facets. */
export { bandOf, companyList } from "./company-list.ts";
export { leads } from "./gather-words.ts";
export { kmBelow, kmOf, rankOfKey } from "./keys.ts";
export { isSifted, type ListPage, listPage, matching, passes } from "./list-page.ts";
export { mayBeNearest, nearestPage } from "./nearest-page.ts";
export { offerList } from "./offer-list.ts";
export { firstNotBelow } from "./runs.ts";
export type { SearchedList } from "./searched-list.ts";
export { BANDS_KM, Tally } from "./tally.ts";
export { trainingList, withOwnNotes } from "./training-list.ts";
export { Disc, kmTo } from "./within.ts";
