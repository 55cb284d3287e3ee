import { z } from "zod";
import type { WishCount } from "../domain/index.ts";

/** The platform gives such a code to a school that waits for its UAI: "C752887F". Check letters are not looked at. */
export const schoolCode = z
  .string()
  .regex(/^[0-9A-Z]\d{6}[A-Z]$/, "expected a UAI, or the platform's own code of a school");

export const mefstatCode = z.string().regex(/^[0-9A-Z]{11}$/, "expected eleven characters");

/** Two lines of one school may share a code: the options of one diploma. Seats are known together only where both are. */
export function addCounts(first: WishCount, next: WishCount): WishCount {
  const capacity = first.capacity === null || next.capacity === null ? null : first.capacity + next.capacity;
  return { ...first, wishes: first.wishes + next.wishes, capacity };
}
