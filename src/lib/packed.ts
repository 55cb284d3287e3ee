/** The bytes of a column, and how they are read. */
export interface Column {
  readonly type: ColumnType;
  readonly bytes: Uint8Array;
}

/** A tree of plain values whose typed arrays are apart: `shape` names each by its place among `columns`. */
export interface Packed {
  readonly shape: unknown;
  readonly columns: readonly Column[];
}

const VIEWS = {
  Buffer: (buffer: ArrayBufferLike, from: number, bytes: number) => Buffer.from(buffer, from, bytes),
  Uint8Array: (buffer: ArrayBufferLike, from: number, bytes: number) => new Uint8Array(buffer, from, bytes),
  Uint16Array: (buffer: ArrayBufferLike, from: number, bytes: number) => new Uint16Array(buffer, from, bytes / 2),
  Uint32Array: (buffer: ArrayBufferLike, from: number, bytes: number) => new Uint32Array(buffer, from, bytes / 4),
  Int32Array: (buffer: ArrayBufferLike, from: number, bytes: number) => new Int32Array(buffer, from, bytes / 4),
  Float32Array: (buffer: ArrayBufferLike, from: number, bytes: number) => new Float32Array(buffer, from, bytes / 4),
  Float64Array: (buffer: ArrayBufferLike, from: number, bytes: number) => new Float64Array(buffer, from, bytes / 8),
};

export type ColumnType = keyof typeof VIEWS;

export function isColumnType(name: unknown): name is ColumnType {
  return typeof name === "string" && Object.hasOwn(VIEWS, name);
}

/**
 * Takes a tree of objects, lists, strings, numbers and typed arrays apart, whatever its fields are called. Columns that are
 * not in shared memory are copied there: another thread then reads them without a further copy.
 */
export function pack(tree: unknown): Packed {
  const columns: Column[] = [];
  const numbers = new Map<ArrayBufferView, number>();
  const shapeOf = (value: unknown): unknown => {
    if (ArrayBuffer.isView(value)) {
      const number = numbers.get(value) ?? columns.push(columnOf(value)) - 1;
      numbers.set(value, number);
      return { column: number };
    }
    if (Array.isArray(value)) return value.map(shapeOf);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
    }
    if (typeof value === "function")
      throw new TypeError(`pack: got the function ${value.name}, expected plain values.`);
    return value;
  };
  return { shape: shapeOf(tree), columns };
}

/** The tree that was packed. Its typed arrays are views on the bytes given. */
export function unpack({ shape, columns }: Packed): unknown {
  const views = columns.map(({ type, bytes }) => VIEWS[type](bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const treeOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(treeOf);
    if (typeof value !== "object" || value === null) return value;
    if (isColumn(value)) return views[value.column];
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, treeOf(field)]));
  };
  return treeOf(shape);
}

function isColumn(value: object): value is { readonly column: number } {
  return "column" in value && typeof value.column === "number";
}

function columnOf(view: ArrayBufferView): Column {
  const type = view.constructor.name;
  if (!isColumnType(type)) throw new TypeError(`pack: got a ${type}, expected a typed array that can be stored.`);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (view.buffer instanceof SharedArrayBuffer) return { type, bytes };
  const shared = new Uint8Array(new SharedArrayBuffer(view.byteLength));
  shared.set(bytes);
  return { type, bytes: shared };
}
