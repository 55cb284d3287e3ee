import { BinomeError } from "../domain/index.ts";
import type { ImportOutcome } from "./outcome.ts";

/** An import of which nothing is kept, because every record was refused. */
export class ImportRefused extends BinomeError {
  override readonly name = "ImportRefused";
  readonly outcome: ImportOutcome;

  constructor(outcome: ImportOutcome) {
    super(
      outcome.read === 0
        ? `${outcome.files.join(", ")}: no record found; nothing was stored.`
        : `none of the ${outcome.read} records can be kept; nothing was stored.`,
    );
    this.outcome = outcome;
  }
}
