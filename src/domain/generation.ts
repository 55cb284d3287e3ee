/** One published, immutable state of all feeds. */
export interface Generation {
  readonly id: number;
  /** ISO instant of its publication. */
  readonly asOf: string;
  /** True while the store holds the fictitious world. */
  readonly demonstration: boolean;
}

export interface Warning {
  readonly code: string;
  /** In French: a visitor may read it. */
  readonly message: string;
}
