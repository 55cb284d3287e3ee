import {
  BinomeError,
  type Company,
  type Day,
  type Hires,
  type Insertion,
  type OccupationHires,
  type Offer,
  type Reference,
  type ReferenceAdditions,
  type Training,
  type Wish,
  type WishCount,
  type WishTally,
} from "../domain/index.ts";
import type { Head } from "./head.ts";

/** What each kind of import gives, one record at a time. A new kind starts with a line here. */
export interface RecordOf {
  readonly trainings: Training;
  readonly offers: Offer;
  readonly establishments: Company;
  /** Of establishments by month, or of occupations by activity. */
  readonly hires: Hires | OccupationHires;
  readonly occupations: ReferenceAdditions["occupations"][number];
  readonly appellations: ReferenceAdditions["appellations"][number];
  readonly certifications: ReferenceAdditions["certifications"][number];
  readonly places: ReferenceAdditions["places"][number];
  readonly smic: ReferenceAdditions["smic"][number];
  readonly tension: ReferenceAdditions["tension"][number];
  /** The counts of one département. */
  readonly contracts: ReferenceAdditions["contracts"];
  readonly "wish-map": Wish;
  readonly wishes: WishTally;
  readonly insertion: Insertion;
  readonly "wish-counts": WishCount;
}

export type ImportKind = keyof RecordOf;

/** The kinds that a publication takes in. Counts of wishes are no part of a generation: nothing that a search answers depends on them. */
export type PublishedKind = Exclude<ImportKind, "wish-counts">;

/** Why a record is refused. Those with the same reason are counted together. */
export interface Rejection {
  readonly reason: string;
  readonly field: string;
  readonly got: unknown;
}

/** One record of a file, or why it is refused. */
export type Parsed<R> = Accepted<R> | Refused;

export interface Accepted<R> {
  /** The line it starts on, from 1. */
  readonly line: number;
  readonly record: R;
  /** How many records of the file were gathered into this one. */
  readonly gathers: number;
}

export interface Refused {
  readonly line: number;
  readonly rejection: Rejection;
}

/** What a mapper may look up. */
export interface SourceContext {
  readonly reference: Reference;
  /** What is dated after it is refused, where a format minds. */
  readonly today?: Day;
}

/** One format of one kind: how it is told from the others, and how its records are read. */
export interface FileFormat<K extends ImportKind> {
  readonly name: string;
  readonly kind: K;
  /** The columns or keys by which it is known: the format that has most of its own in a file wins. */
  readonly marks: readonly string[];
  /** Columns about persons that such files may have: never read, and named in the report of an import. */
  readonly personal?: readonly string[];
  readonly shape: Head["shape"];
  /** Throws `FileRefused` when the file as a whole cannot be read to its end. */
  records(text: AsyncIterable<string>, context: SourceContext): AsyncIterable<Parsed<RecordOf[K]>>;
}

/** A file that is refused as a whole: nothing of it is kept. */
export class FileRefused extends BinomeError {
  override readonly name = "FileRefused";
  /** "shape": whole, and not what it was; "cut": it cannot be read to its end. */
  readonly fault: "cut" | "shape";

  constructor(message: string, fault: "cut" | "shape" = "cut") {
    super(message);
    this.fault = fault;
  }
}
