import type { Writable } from "node:stream";
import { type Options, SingleBar } from "cli-progress";
import type { Progress } from "../ingest/index.ts";

/** Where progress goes: a terminal gets a bar, anything else a line from time to time. */
export interface Progressing {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface ProgressReport {
  show(progress: Progress): void;
  stop(): void;
}

/** A log stays readable with a line each tenth of the work. */
const STEP = 0.1;

/** Shows how far an import is, never on stdout. */
export function reportProgress(output: Progressing): ProgressReport {
  return output.isTTY ? bar(output) : lines(output);
}

function bar(output: Progressing): ProgressReport {
  const options: Options = {
    stream: output as Writable,
    format: "{bar} {percentage}% | {read} records",
    clearOnComplete: true,
    hideCursor: true,
  };
  const single = new SingleBar(options);
  let started = false;
  return {
    show({ bytes, totalBytes, read }) {
      if (!started) single.start(totalBytes, bytes, { read });
      started = true;
      single.update(bytes, { read });
    },
    stop: () => {
      if (started) single.stop();
    },
  };
}

function lines(output: Progressing): ProgressReport {
  let said = 0;
  return {
    show({ bytes, totalBytes, read, done }) {
      // Bytes are read ahead of the records they hold.
      const share = done ? 1 : Math.min(bytes / totalBytes, 0.99);
      if (share < said + STEP && !done) return;
      said = share;
      output.write(`${Math.round(share * 100)} %, ${read} records read\n`);
    },
    stop: () => undefined,
  };
}
