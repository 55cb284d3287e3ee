import type { Kind } from "./items.ts";

/** What a visitor may say is wrong with an item. The last one asks for words. */
export const PROBLEM_REASONS = {
  training: ["gone", "wrong-place", "wrong-contact", "wrong-dates", "other"],
  offer: ["gone", "wrong-place", "wrong-contact", "not-alternance", "misleading", "other"],
  company: ["not-hiring", "gone", "wrong-place", "wrong-contact", "other"],
} as const satisfies Record<Kind, readonly string[]>;

export type ProblemReason = (typeof PROBLEM_REASONS)[Kind][number];

/** Longest text of a report, in characters: enough to say where the door is, too little to copy a page. */
export const MAX_PROBLEM_WORDS = 500;

/** After this long a report is removed, closed or not: by then the item has changed many times. */
export const PROBLEM_KEPT_DAYS = 180;

/** What a visitor says is wrong with an item. Nothing says who. */
export interface Problem {
  readonly kind: Kind;
  readonly source: string;
  readonly id: string;
  /** The item as the visitor saw it named. */
  readonly title: string;
  readonly reason: ProblemReason;
  readonly words: string | null;
}

export interface ProblemReport extends Problem {
  readonly number: number;
  readonly reportedAt: string;
  /** Null until an operator is done with it. */
  readonly closedAt: string | null;
}

/** What visitors reported, for the operator to look into. Kept `PROBLEM_KEPT_DAYS` days. */
export interface ProblemReports {
  reportProblem(problem: Problem): Promise<void>;
  /** Oldest first; those that are closed only when asked for. */
  problems(which: "open" | "all"): Promise<readonly ProblemReport[]>;
  /** Says whether there was such a report, open until now. */
  closeProblem(number: number): Promise<boolean>;
}
