import type { z } from "zod";
import { expectation } from "../checks/index.ts";
import { FeedFailed } from "../feed-failed.ts";

/** What an answer must be, beyond its records: an envelope, a token, a count. Throws `FeedFailed`, for the source has changed. */
export function shaped<T extends z.ZodType>(feed: string, what: string, schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  const field = issue.path.join(".") || "answer";
  const got = (JSON.stringify(body) ?? "nothing").slice(0, 100);
  throw new FeedFailed(feed, "shape", `${what}: ${field}: ${expectation(issue)}; got ${got}.`);
}

/** A few records come and go while a source is read; more than that were lost. Throws `FeedFailed`. */
export function mustBeWhole(feed: string, what: string, got: number, announced: number, share = 0.98): void {
  if (got >= Math.floor(announced * share) - 5) return;
  throw new FeedFailed(feed, "cut", `${what}: got ${got} records, expected the ${announced} that were announced.`);
}
