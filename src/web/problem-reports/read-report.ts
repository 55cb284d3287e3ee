import {
  type Kind,
  MAX_PROBLEM_WORDS,
  PROBLEM_REASONS,
  type Problem,
  type ProblemReason,
  type Search,
} from "../../domain/index.ts";
import { TRAP_FIELD } from "../components/problem-form/problem-form.tsx";
import { RETURN_FIELD, wayBack } from "../links/index.ts";

/** What was sent, as it was sent. */
export interface Sent {
  readonly kind: Kind;
  readonly id: string;
  readonly source: string;
  readonly back: string | null;
  readonly reason: string | undefined;
  readonly words: string;
  /** Something that no visitor of the page would have filled. */
  readonly trapped: boolean;
}

/** The fields of the form; null when they name no item. */
export function readSent(body: unknown): Sent | null {
  const { kind, id, source, reason, words, ...others } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (!isKind(kind) || typeof id !== "string" || typeof source !== "string") return null;
  return {
    kind,
    id,
    source,
    back: wayBack(others[RETURN_FIELD]),
    reason: typeof reason === "string" ? reason : undefined,
    words: typeof words === "string" ? plainWords(words) : "",
    trapped: others[TRAP_FIELD] !== undefined && others[TRAP_FIELD] !== "",
  };
}

function isKind(value: unknown): value is Kind {
  return typeof value === "string" && Object.hasOwn(PROBLEM_REASONS, value);
}

/** Forms send two characters for each line break, which their own limit counts as one. */
function plainWords(words: string): string {
  return words
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();
}

/** What can be kept of it, or what is to be put right. */
export function problemOf(sent: Sent, title: string): Problem | { readonly fault: "reason" | "words" | "long-words" } {
  const { kind, id, source, reason, words } = sent;
  const reasons: readonly string[] = PROBLEM_REASONS[kind];
  if (reason === undefined || !reasons.includes(reason)) return { fault: "reason" };
  if (words.length > MAX_PROBLEM_WORDS) return { fault: "long-words" };
  if (reason === "other" && words === "") return { fault: "words" };
  return { kind, id, source, title, reason: reason as ProblemReason, words: words === "" ? null : words };
}

/** The name that the item's own page gives it; null when it is not, or no longer, in service. */
export function titleOf({ kind, id, source }: Sent, search: Search): string | null {
  if (kind === "training") return search.training(id, source)?.title ?? null;
  if (kind === "offer") return search.offer(id, source)?.title ?? null;
  const company = search.company(id);
  return company === null ? null : (company.name ?? company.place.label);
}
