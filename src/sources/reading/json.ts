import { JSONParser, TokenType } from "@streamparser/json";
import { attempt } from "../checks/index.ts";
import {
  type FileFormat,
  FileRefused,
  type ImportKind,
  type Parsed,
  type RecordOf,
  type SourceContext,
} from "../format.ts";
import { envelopeOf } from "../head.ts";

interface JsonFormat<K extends ImportKind> {
  readonly name: string;
  readonly kind: K;
  readonly marks: readonly string[];
  /** Throws `InvalidValue` or a `ZodError` when the element is not a record. */
  toDomain(raw: unknown, context: SourceContext): RecordOf[K];
  /** For files that give one record several times. */
  readonly gather?: (records: AsyncIterable<Parsed<RecordOf[K]>>) => AsyncIterable<Parsed<RecordOf[K]>>;
}

/** Characters read without the end of a record: more is a broken file, and would fill the memory. */
const MAX_RECORD = 1 << 23;
/** Characters handed to the parser at once: what is parsed and not yet consumed stays small. */
const STEP = 1 << 16;

/** A format of one JSON array, alone or within the envelope of an API's answer. Read as a stream; cut or wrong JSON refuses the file. */
export function jsonFormat<K extends ImportKind>(format: JsonFormat<K>): FileFormat<K> {
  const { name, kind, marks, gather = (records) => records } = format;
  return {
    name,
    kind,
    marks,
    shape: "json",
    records: (text, context) => gather(readElements(text, format, context)),
  };
}

async function* readElements<K extends ImportKind>(
  text: AsyncIterable<string>,
  format: JsonFormat<K>,
  context: SourceContext,
): AsyncIterable<Parsed<RecordOf[K]>> {
  for await (const { line, value } of elementsOf(text)) {
    yield attempt(line, () => format.toDomain(value, context));
  }
}

interface Element {
  readonly line: number;
  readonly value: unknown;
}

/** The elements of a JSON array, with the line each starts on. `keys` lead to it; without them it is alone, or in a known envelope. */
export async function* elementsOf(text: AsyncIterable<string>, keys?: readonly string[]): AsyncIterable<Element> {
  let reader: ElementReader | null = null;
  for await (const chunk of text) {
    reader ??= new ElementReader(keys ?? [envelopeOf(chunk)].filter((key) => key !== null));
    for (let from = 0; from < chunk.length; from += STEP) yield* reader.read(chunk.slice(from, from + STEP));
  }
  reader?.end();
}

/** Feeds the parser line by line, so that each element knows the line on which it starts. */
class ElementReader {
  #line = 1;
  #start = 1;
  #depth = 0;
  #sinceLast = 0;
  #found: Element[] = [];
  #failure: Error | null = null;
  readonly #parser: JSONParser;

  constructor(keys: readonly string[]) {
    const recordDepth = keys.length + 2;
    this.#parser = new JSONParser({ paths: [["$", ...keys, "*"].join(".")], keepStack: false });
    this.#parser.onValue = ({ value }) => {
      this.#found.push({ line: this.#start, value });
      this.#sinceLast = 0;
    };
    this.#parser.onToken = ({ token }) => {
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
        this.#depth++;
        if (this.#depth === recordDepth) this.#start = this.#line;
      } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth--;
    };
    this.#parser.onError = (error) => {
      this.#failure ??= error;
    };
  }

  read(text: string): Element[] {
    let from = 0;
    while (from < text.length) {
      const newline = text.indexOf("\n", from);
      const end = newline < 0 ? text.length : newline + 1;
      const piece = text.slice(from, end);
      if (!this.#parser.isEnded) this.#parser.write(piece);
      else if (piece.trim() !== "") this.#refuse(`text after the end of the JSON, at line ${this.#line}`);
      if (this.#failure) this.#refuse(`wrong JSON at line ${this.#line}: ${this.#failure.message}`);
      if (newline >= 0) this.#line++;
      from = end;
    }
    this.#sinceLast += text.length;
    if (this.#sinceLast > MAX_RECORD)
      this.#refuse(`a record longer than ${MAX_RECORD} characters at line ${this.#start}`);
    return this.#found.splice(0);
  }

  end(): void {
    if (!this.#parser.isEnded) this.#refuse(`a JSON that stops before its end, at line ${this.#line}`);
  }

  #refuse(what: string): never {
    throw new FileRefused(`got ${what}; expected a whole JSON array.`);
  }
}
