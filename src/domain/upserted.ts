/** How many records of a batch were new, changed, or already there word for word. */
export interface Upserted {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}
