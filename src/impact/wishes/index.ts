/** How many young people wish for an apprenticeship, and for the same trainings by the school route. */
export { readWishBook, type WishBook, wishBook } from "./book.ts";
export {
  TRAITS,
  type Trait,
  totalsOf,
  type WishFilter,
  wishChanges,
  wishesBy,
  wishFigures,
} from "./figures.ts";
export { repeatsFigures, sameFigures } from "./repeats.ts";
export { FIELDS } from "./traits.ts";
