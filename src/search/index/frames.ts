import { pieceOf } from "./pieces.ts";

/** Where a value goes in a frame being made: JSON never holds it as it is. */
const HOLE = "\u001f";

/** What follows a name in a frame: a value to come, within quotes or not; the start and the end of an object; else what it is for good. */
type Follows = "text" | "value" | "open" | "close" | "always";

/** What is the same in many items, one step a name: those that begin alike share their first steps. */
interface Step {
  readonly before: Step | null;
  readonly name: string;
  readonly follows: Follows;
  /** JSON of what it is for good. */
  readonly constant: unknown;
  readonly next: Step[];
  /** The number of the frame that ends here; −1: none does. */
  frame: number;
}

/** An item taken apart. */
export interface Apart {
  /** The number of its frame. */
  readonly frame: number;
  /** In pieces. One that is that of the one before is empty: no JSON is. */
  readonly values: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Beyond so many, an item that would need another frame is one value. */
const MOST_FRAMES = 4096;
/** The frame of one value and nothing else. */
const WHOLE = 0;
/** Of these fields there are few values: they belong to the frame. */
const OF_FRAMES = new Set(["kind", "source", "size"]);
const EMPTY: readonly never[] = [];

/**
 * Takes JSON objects apart into their values and their frame: the names of their fields, and what they hold that is said in few
 * ways (null, true, false, an empty list…). The objects of a list have a few dozen frames, and names are most of their JSON.
 */
export class Frames {
  /** By number, in pieces: JSON without its last brace, cut where a value goes. */
  readonly texts: string[] = [cutAtHoles(HOLE)];
  readonly #root: Step = { before: null, name: "", follows: "open", constant: null, next: [], frame: -1 };
  #step: Step | null = this.#root;
  #values = "";
  #previous = "";
  #isRepeated = false;

  /** The fields of these objects, as if they were one. */
  takeApart(objects: readonly object[]): Apart {
    this.#step = this.#root;
    this.#values = "";
    this.#previous = "";
    this.#isRepeated = false;
    for (const object of objects) this.#fields(object as Fields);
    const frame = this.#step === null ? WHOLE : this.#frameAt(this.#step);
    return frame === WHOLE ? this.keepWhole(objects) : { frame, values: this.#values };
  }

  /** The same fields as one value. */
  keepWhole(objects: readonly object[]): Apart {
    return { frame: WHOLE, values: pieceOf(JSON.stringify(Object.assign({}, ...objects)).slice(0, -1)) };
  }

  #fields(object: Fields): void {
    for (const name in object) this.#field(name, object[name]);
  }

  #field(name: string, value: unknown): void {
    if (value === undefined) return;
    if (typeof value === "string") {
      if (value === "" || OF_FRAMES.has(name)) this.#go(name, "always", value);
      else this.#hold(name, "text", escaped(value));
    } else if (value === null || typeof value === "boolean") this.#go(name, "always", value);
    else if (Array.isArray(value) && value.length === 0) this.#go(name, "always", EMPTY);
    else if (typeof value === "number") this.#hold(name, "value", Number.isFinite(value) ? String(value) : "null");
    else if (Array.isArray(value)) this.#hold(name, "value", listText(value));
    else {
      this.#go(name, "open", null);
      this.#fields(value as Fields);
      this.#go("", "close", null);
    }
  }

  #hold(name: string, follows: Follows, value: string): void {
    this.#go(name, follows, null);
    // One repetition at most, so that whoever writes the item knows how much room it may take.
    const isSame = value === this.#previous && !this.#isRepeated;
    if (isSame) this.#isRepeated = true;
    this.#values += pieceOf(isSame ? "" : value);
    this.#previous = value;
  }

  #go(name: string, follows: Follows, constant: unknown): void {
    const before = this.#step;
    if (before === null) return;
    for (const step of before.next) {
      if (step.name === name && step.follows === follows && step.constant === constant) {
        this.#step = step;
        return;
      }
    }
    this.#step = null;
    if (this.texts.length >= MOST_FRAMES) return;
    this.#step = { before, name, follows, constant, next: [], frame: -1 };
    before.next.push(this.#step);
  }

  #frameAt(step: Step): number {
    if (step.frame < 0 && this.texts.length < MOST_FRAMES) step.frame = this.texts.push(cutAtHoles(textOf(step))) - 1;
    return step.frame < 0 ? WHOLE : step.frame;
  }
}

/** Quotes, backslashes, control characters, and halves of characters: JSON escapes those that are alone. */
const MUST_BE_ESCAPED = /["\\\p{Cc}\ud800-\udfff]/v;

/** As JSON writes it, without its quotes. */
function escaped(text: string): string {
  return MUST_BE_ESCAPED.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

/** Most lists are one code, which JSON takes ten times as long to write. */
function listText(list: readonly unknown[]): string {
  const [first] = list;
  return list.length === 1 && typeof first === "string" ? `["${escaped(first)}"]` : JSON.stringify(list);
}

function cutAtHoles(text: string): string {
  return text.split(HOLE).map(pieceOf).join("");
}

function textOf(last: Step): string {
  const path: Step[] = [];
  for (let step = last; step.before !== null; step = step.before) path.unshift(step);
  let text = "{";
  for (const { name, follows, constant } of path) {
    if (follows === "close") {
      text += "}";
      continue;
    }
    text += `${text.endsWith("{") ? "" : ","}${JSON.stringify(name)}:${WRITTEN[follows] ?? JSON.stringify(constant)}`;
  }
  return text;
}

const WRITTEN: Readonly<Partial<Record<Follows, string>>> = { text: `"${HOLE}"`, value: HOLE, open: "{" };
