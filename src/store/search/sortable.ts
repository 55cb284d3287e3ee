/**
 * Ids as the database keeps them: sorted by bytes they come in the order of the contract, code unit by code unit. UTF-8 has
 * that order but for one thing, characters of two code units, which must come before U+E000 to U+FFFF: those are moved up
 * to the last plane of Unicode, which is for private use.
 */
export function toSortable(text: string): string {
  return text.replace(LAST_UNITS, (unit) => String.fromCodePoint(unit.charCodeAt(0) + LAST_PLANE));
}

/** The id that `toSortable` made this of. */
export function fromSortable(sortable: string): string {
  return sortable.replace(MOVED, (moved) => String.fromCharCode((moved.codePointAt(0) ?? 0) - LAST_PLANE));
}

const LAST_PLANE = 0x100000;
const LAST_UNITS = /[\uE000-\uFFFF]/g;
const MOVED = /[\u{10E000}-\u{10FFFF}]/gu;
