import { SaxesParser } from "saxes";
import { FileRefused } from "../format.ts";

/** Characters of one record, and elements within one another: more is no offer. */
const MAX_RECORD = 1 << 20;
const MAX_DEPTH = 30;

type Node = Record<string, unknown>;

/**
 * The elements named `name` of an XML text, read as it comes, as objects: an element is its text, or its parts by name (an
 * attribute "a" is "@a"; what is there several times is a list). Entities of a DTD are not expanded: they can unpack to anything.
 * Throws `FileRefused` when the text is cut or is no XML.
 */
export async function* xmlRows(text: AsyncIterable<string>, name: string) {
  const reader = new XmlReader(name);
  for await (const chunk of text) yield* reader.read(chunk);
  yield* reader.end();
}

class XmlReader {
  readonly #name: string;
  readonly #parser = new SaxesParser({ position: true });
  #found: { line: number; row: unknown }[] = [];
  /** The open elements of the record being read, the record first; empty between two records. */
  #open: { name: string; node: Node; text: string }[] = [];
  #start = { line: 1, position: 0 };
  #isEmpty = true;

  constructor(name: string) {
    this.#name = name;
    const parser = this.#parser;
    parser.on("error", (error) => {
      throw new FileRefused(`wrong XML: ${error.message}.`);
    });
    parser.on("opentag", ({ name: tag, attributes }) => this.#enter(tag, attributes));
    parser.on("closetag", () => this.#leave());
    parser.on("text", (piece) => this.#add(piece));
    parser.on("cdata", (piece) => this.#add(piece));
  }

  read(chunk: string) {
    if (chunk.trim() !== "") this.#isEmpty = false;
    this.#parser.write(chunk);
    if (this.#open.length > 0 && this.#parser.position - this.#start.position > MAX_RECORD)
      throw new FileRefused(`got a record longer than ${MAX_RECORD} characters at line ${this.#start.line}.`);
    return this.#found.splice(0);
  }

  end() {
    if (!this.#isEmpty) this.#parser.close();
    return this.#found.splice(0);
  }

  #enter(name: string, attributes: Readonly<Record<string, unknown>>): void {
    if (this.#open.length === 0) {
      if (name !== this.#name) return;
      this.#start = { line: this.#parser.line, position: this.#parser.position };
    }
    if (this.#open.length >= MAX_DEPTH) throw new FileRefused(`elements within one another, more than ${MAX_DEPTH}.`);
    const node: Node = Object.create(null);
    for (const [key, value] of Object.entries(attributes)) node[`@${key}`] = value;
    this.#open.push({ name, node, text: "" });
  }

  #add(piece: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined) last.text += piece;
  }

  #leave(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const text = closed.text.trim();
    const isText = Object.keys(closed.node).length === 0;
    if (!isText && text !== "") closed.node["#text"] = text;
    const value = isText ? text : closed.node;
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#found.push({ line: this.#start.line, row: value });
    else append(parent.node, closed.name, value);
  }
}

function append(node: Node, name: string, value: unknown): void {
  const before = node[name];
  if (before === undefined) node[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else node[name] = [before, value];
}
