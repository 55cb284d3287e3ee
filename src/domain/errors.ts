/** Base of every error of ours that may be shown: it names the thing, what it got and what it expected. */
export class BinomeError extends Error {
  override readonly name: string = "BinomeError";
}

/** A value from outside that is refused: a parameter, a field of a record, a code. */
export class InvalidValue extends BinomeError {
  override readonly name = "InvalidValue";
  readonly field: string;
  readonly got: unknown;
  readonly expected: string;

  constructor(field: string, got: unknown, expected: string) {
    super(`${field}: got ${shown(got)}, expected ${expected}.`);
    this.field = field;
    this.got = got;
    this.expected = expected;
  }
}

const MAX_SHOWN = 80;

function shown(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
