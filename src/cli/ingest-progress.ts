import type { IngestProgress } from "../ingest/index.ts";
import type { Progressing } from "./import-progress.ts";

export interface FeedProgressReport {
  show(progress: IngestProgress): void;
  /** A line that stays. */
  say(message: string): void;
  stop(): void;
}

/** A terminal is told this often at most; anything else less often, as its lines stay. Milliseconds. */
const EVERY = { terminal: 200, file: 5_000 };

const DOING = { fetch: "received", publish: "written" } as const;

/** Shows which feed is being read or published and how far that is, never on stdout. */
export function showFeedProgress(output: Progressing): FeedProgressReport {
  let [last, doing, open] = [0, "", false];
  const clear = () => {
    if (open) output.write("\r\u001b[2K");
    open = false;
  };
  return {
    show(progress) {
      const now = `${progress.feed} ${progress.stage}`;
      const pause = output.isTTY ? EVERY.terminal : EVERY.file;
      if (now === doing && Date.now() - last < pause) return;
      [last, doing] = [Date.now(), now];
      clear();
      output.write(output.isTTY ? inWords(progress) : `${inWords(progress)}\n`);
      open = output.isTTY === true;
    },
    say(message) {
      clear();
      output.write(`${message}\n`);
    },
    stop: clear,
  };
}

function inWords({ feed, stage, records, of }: IngestProgress): string {
  return `${feed}: ${records}${of === null ? "" : ` of ${of}`} records ${DOING[stage]}`;
}
