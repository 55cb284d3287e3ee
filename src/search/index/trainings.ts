import {
  type Day,
  DIPLOMA_KINDS,
  diplomaKindOf,
  type Reference,
  type Training,
  trainingTexts,
} from "../../domain/index.ts";
import type { OccupationNumbers } from "./codes.ts";
import { dayNumber, lastDayTogether, monthNumber, NO_DAY } from "./days.ts";
import { int32, uint8 } from "./growing.ts";
import type { Arrived, ListBuilder, ListIndex } from "./list-index.ts";
import { GrowingRagged, type Ragged } from "./ragged.ts";
import { type WordPostings, WordPostingsBuilder } from "./words.ts";

export interface TrainingIndex extends ListIndex {
  readonly name: "trainings";
  /** 3 to 7; 0 when it is not said. */
  readonly level: Uint8Array;
  /** Percent of former apprentices employed; NO_RATE when unknown. */
  readonly insertionRate: Uint8Array;
  /** Three numbers a session, in the order of their starts: day of start, last day three months after, month of start. */
  readonly sessions: Ragged<Int32Array>;
  /** Start of the first and of the last session; NO_DAY without sessions. */
  readonly firstStart: Int32Array;
  readonly lastStart: Int32Array;
  /** The trainings of a wish ("parcoursup:1234") and of a certification ("RNCP37537"). */
  readonly byWish: WordPostings;
  readonly byRncp: WordPostings;
}

/** Numbers a session in `sessions`. */
export const SESSION_WIDTH = 3;

export const NO_RATE = 255;

export class TrainingsBuilder {
  readonly #list: ListBuilder;
  readonly #numbers: OccupationNumbers;
  readonly #reference: Reference;
  readonly #level = uint8();
  readonly #insertionRate = uint8();
  readonly #firstStart = int32();
  readonly #lastStart = int32();
  readonly #sessions = new GrowingRagged(int32());
  readonly #byWish = new WordPostingsBuilder();
  readonly #byRncp = new WordPostingsBuilder();

  constructor(list: ListBuilder, numbers: OccupationNumbers, reference: Reference) {
    this.#reference = reference;
    this.#list = list;
    this.#numbers = numbers;
  }

  /** Those that are not published are left out. */
  add(training: Training): void {
    if (!training.published) return;
    const { published: _, ...shown } = training;
    this.#list.add({
      id: training.id,
      source: training.source,
      place: training.place,
      siret: training.school.siret,
      romes: training.romes,
      occupations: this.#numbers.numbersOf(training.romes),
      texts: trainingTexts(training, this.#reference),
      values: (training.level ?? 0) | (this.#diplomaOf(training) << 3),
      // Those of its sessions, which are several.
      month: NO_DAY,
      shown: [{ kind: "training" }, shown],
      // They are few (14 MB more for France), and in each binôme.
      isKeptWhole: true,
    });
    this.#level.push(training.level ?? 0);
    this.#insertionRate.push(training.insertionRate ?? NO_RATE);
    this.#addSessions(training.sessions.map((session) => session.start).sort());
    this.#byWish.add(new Set(training.wishes.map(({ platform, code }) => `${platform}:${code}`)));
    this.#byRncp.add(training.rncp === null ? [] : [training.rncp]);
  }

  finish(): Arrived<TrainingIndex> {
    const { index, order } = this.#list.finish("trainings", "training");
    return {
      order,
      index: {
        ...index,
        name: "trainings",
        level: this.#level.inOrder(order),
        insertionRate: this.#insertionRate.inOrder(order),
        sessions: this.#sessions.inOrder(order),
        firstStart: this.#firstStart.inOrder(order),
        lastStart: this.#lastStart.inOrder(order),
        byWish: this.#byWish.finish(order),
        byRncp: this.#byRncp.finish(order),
      },
    };
  }

  /** Its place among `DIPLOMA_KINDS` from 1, by its own code, else by that of its certification; 0 when they do not say. */
  #diplomaOf({ cfd, rncp }: Training): number {
    const code = cfd ?? (rncp === null ? null : (this.#reference.certificationByRncp(rncp)?.cfd ?? null));
    const kind = code === null ? null : diplomaKindOf(code);
    return kind === null ? 0 : DIPLOMA_KINDS.indexOf(kind) + 1;
  }

  #addSessions(starts: readonly Day[]): void {
    this.#firstStart.push(starts.length === 0 ? NO_DAY : dayNumber(starts[0] as Day));
    this.#lastStart.push(starts.length === 0 ? NO_DAY : dayNumber(starts.at(-1) as Day));
    this.#sessions.pushRow(starts.flatMap((start) => [dayNumber(start), lastDayTogether(start), monthNumber(start)]));
  }
}
