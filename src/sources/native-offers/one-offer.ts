import type { Offer } from "../../domain/index.ts";
import { expectation } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { nativeOffer } from "./schema.ts";
import { offerOf } from "./to-domain.ts";

/** A field of a record that is refused: where it is, and what was expected there. */
export interface FieldFault {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/** One offer in the native format, from somebody who waits for the answer: every fault is told, an unknown key included. */
export function readOneOffer(raw: unknown, { reference }: SourceContext): Offer | readonly FieldFault[] {
  const read = nativeOffer.strict().safeParse(raw, { reportInput: true });
  if (!read.success) return read.error.issues.flatMap(faultsOf);
  return offerOf(read.data, reference);
}

function faultsOf(issue: Parameters<typeof expectation>[0]): FieldFault[] {
  if (issue.code !== "unrecognized_keys") return [{ path: issue.path, expected: expectation(issue) }];
  const expected = `expected one of ${Object.keys(nativeOffer.shape).join(", ")}`;
  return issue.keys.map((key) => ({ path: [...issue.path, key], expected }));
}
