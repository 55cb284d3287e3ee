import { BinomeError } from "../../domain/index.ts";
import type { BoostedTrees } from "../boosted-trees/index.ts";
import type { Parameters } from "../gamma-poisson/index.ts";
import type { Boosted, Tree } from "../trees/index.ts";

/** Both algorithms as they were trained. */
export interface TrainedAlgorithms {
  readonly horizon: number;
  readonly parameters: Parameters;
  readonly boosted: BoostedTrees;
}

const VERSION = 3;

/** The algorithms as JSON. */
export function toModelDocument(trained: TrainedAlgorithms): string {
  return JSON.stringify({ version: VERSION, ...trained }, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
  );
}

/** The algorithms of a document. Throws when another version wrote it. */
export function fromModelDocument(document: string): TrainedAlgorithms {
  const { version, ...read } = JSON.parse(document) as TrainedAlgorithms & { version: number };
  if (version !== VERSION) {
    throw new BinomeError(`hiring model: got version ${version}, expected ${VERSION}: train it again.`);
  }
  const { hires, chance, ...rest } = read.boosted;
  return { ...read, boosted: { ...rest, hires: typedTrees(hires), chance: typedTrees(chance) } };
}

function typedTrees({ limits, trees }: Boosted): Boosted {
  return { limits: limits.map((of) => Float64Array.from(of)), trees: trees.map(typed) };
}

function typed({ feature, bin, left, right, value }: Tree): Tree {
  return {
    feature: Int16Array.from(feature),
    bin: Uint8Array.from(bin),
    left: Int16Array.from(left),
    right: Int16Array.from(right),
    value: Float32Array.from(value),
  };
}
