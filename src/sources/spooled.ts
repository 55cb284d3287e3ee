import { type FeedContext, FeedFailed } from "./feed.ts";
import { type FileFormat, FileRefused, type ImportKind, type Parsed, type RecordOf } from "./format.ts";
import { openSource } from "./reading/index.ts";
import { mustBeWhole } from "./web/index.ts";

/** How many records go by between two words of progress. */
const TELL_EVERY = 1_000;

/**
 * The records of a file that a feed has downloaded, counted from 1. Throws `FeedFailed` when the file is cut or is not of that
 * format, or when fewer records are in it than the source announced.
 */
export async function* recordsOfFile<K extends ImportKind>(
  feed: string,
  path: string,
  format: FileFormat<K>,
  announced: number | null,
  context: FeedContext,
): AsyncGenerator<Parsed<RecordOf[K]>> {
  let received = 0;
  let line = 0;
  try {
    const file = await openSource(path);
    for await (const parsed of format.records(file.text(), context)) {
      context.signal.throwIfAborted();
      received += "gathers" in parsed ? parsed.gathers : 1;
      yield { ...parsed, line: ++line };
      if (line % TELL_EVERY === 0) context.progress?.({ received, announced });
    }
  } catch (error) {
    throw asFeedFailure(feed, error);
  }
  context.progress?.({ received, announced });
  if (announced !== null) mustBeWhole(feed, "file", received, announced);
}

/** What makes a file be refused, as the failure of its feed; other errors as they are. */
export function asFeedFailure(feed: string, error: unknown): unknown {
  return error instanceof FileRefused ? new FeedFailed(feed, error.fault, error.message) : error;
}
