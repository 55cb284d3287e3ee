/** One published, immutable state of all feeds. */
export interface Generation {
  readonly id: number;
  /** ISO instant of its publication. */
  readonly asOf: string;
  /** True while the store holds the fictitious world. */
  readonly demonstration: boolean;
  /** What every answer must say of the feeds whose previous content it still holds; absent when there is nothing to say. */
  readonly warnings?: readonly Warning[];
}

export interface Warning {
  readonly code: string;
  /** In French: a visitor may read it. */
  readonly message: string;
}
