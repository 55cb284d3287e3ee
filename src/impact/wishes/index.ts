/** How many young people wish for an apprenticeship, and for the same trainings by the school route. */
export { type Correction, readWishBook, type WishBook, wishBook } from "./book.ts";
export {
  TRAITS,
  type Trait,
  totalsOf,
  type WishChange,
  type WishFigure,
  type WishFilter,
  wishChanges,
  wishesBy,
  wishFigures,
} from "./figures.ts";
export { narrowed, WISH_LIMITS, wishes } from "./indicator.ts";
export { repeatsFigures, sameFigures } from "./repeats.ts";
export { FIELDS } from "./traits.ts";
