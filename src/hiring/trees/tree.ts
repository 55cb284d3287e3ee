import type { BinnedRows } from "./bins.ts";

/** A tree in columns, its root first. A leaf has feature −1. */
export interface Tree {
  readonly feature: Int16Array;
  /** A row goes left when its bin is at most this. */
  readonly bin: Uint8Array;
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly value: Float32Array;
}

/** The leaf value of each row, added to `scores` `times` over. */
export function addTree(tree: Tree, { rows, features, bins }: BinnedRows, scores: Float64Array, times: number): void {
  const { feature, bin, left, right, value } = tree;
  for (let row = 0; row < rows; row++) {
    let node = 0;
    const start = row * features;
    for (let f = feature[0]!; f >= 0; f = feature[node]!) {
      node = bins[start + f]! <= bin[node]! ? left[node]! : right[node]!;
    }
    scores[row]! += times * value[node]!;
  }
}

/** A tree under construction. */
export class TreeBuilder {
  readonly #feature: number[] = [];
  readonly #bin: number[] = [];
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #value: number[] = [];

  addLeaf(value: number): number {
    this.#feature.push(-1);
    this.#bin.push(0);
    this.#left.push(-1);
    this.#right.push(-1);
    this.#value.push(value);
    return this.#feature.length - 1;
  }

  /** Makes a leaf an inner node over two leaves already added. */
  split(node: number, feature: number, bin: number, left: number, right: number): void {
    this.#feature[node] = feature;
    this.#bin[node] = bin;
    this.#left[node] = left;
    this.#right[node] = right;
  }

  finish(): Tree {
    return {
      feature: Int16Array.from(this.#feature),
      bin: Uint8Array.from(this.#bin),
      left: Int16Array.from(this.#left),
      right: Int16Array.from(this.#right),
      value: Float32Array.from(this.#value),
    };
  }
}
