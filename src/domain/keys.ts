import { InvalidValue } from "./errors.ts";

/** What a key may do: search at its own rate, publish offers, make links to trainings, take everything away. */
export type Right = "search" | "offers:write" | "links" | "export";

export const RIGHTS: readonly Right[] = ["search", "offers:write", "links", "export"];

/** A key of the API, without its secret, of which only a digest is kept. */
export interface ApiKey {
  readonly id: string;
  /** Who has it. Offers published with it are of the source of that name, unless they say another one. */
  readonly name: string;
  readonly rights: readonly Right[];
  readonly requestsPerMinute: number;
  /** The sites that may show the widget whose `caller` is this key's id or name ("https://portail.example"); empty: any. */
  readonly origins: readonly string[];
  readonly createdAt: string;
  /** Null while it is good. */
  readonly revokedAt: string | null;
}

/** The keys, revoked ones included, so that they are refused by their name. */
export interface KeyRing {
  /** `digest` is what `digestOf` makes of the secret. */
  createKey(key: Omit<ApiKey, "revokedAt">, digest: string): Promise<void>;
  /** Oldest first. */
  keys(): Promise<readonly ApiKey[]>;
  /** Says whether there was such a key, good until now. Every replica refuses it as soon as it hears of it. */
  revokeKey(id: string, at: Date): Promise<boolean>;
  /** The key of that digest, from memory; asked again of the records when they changed. */
  keyOf(digest: string): Promise<ApiKey | null>;
  /** The origins that may frame the widget of that caller, by `framingOrigins`, from memory. */
  framesOf(caller: string | undefined): Promise<readonly string[] | null>;
  /** A signature of `text` that only we can make for that key: the same on every replica. Null when the key is not good. */
  sign(id: string, text: string): Promise<string | null>;
}

/** "search,export" as rights, each once. Throws `InvalidValue`. */
export function parseRights(value: string, field = "rights"): Right[] {
  const given = value.split(",").map((right) => right.trim());
  const known = RIGHTS.filter((right) => given.includes(right));
  if (known.length === new Set(given).size) return known;
  throw new InvalidValue(field, value, `any of ${RIGHTS.join(", ")}, comma-separated`);
}

/**
 * Who may show the widget of a caller in a frame: null is anyone, and an empty list nobody. A caller is the id or the name of a key;
 * one that no key has is a plain label, shown anywhere. One whose only keys are revoked is shown nowhere any more.
 */
export function framingOrigins(keys: Iterable<ApiKey>, caller: string | undefined): readonly string[] | null {
  const theirs = [...keys].filter(({ id, name }) => id === caller || name === caller);
  if (theirs.length === 0) return null;
  const good = theirs.filter(({ revokedAt }) => revokedAt === null);
  if (good.some(({ origins }) => origins.length === 0)) return null;
  return [...new Set(good.flatMap(({ origins }) => origins))];
}

/** "https://a.example,https://b.example:8443" as origins, each once. Throws `InvalidValue`. */
export function parseOrigins(value: string, field = "origins"): string[] {
  const given = value.split(",").map((origin) => origin.trim());
  const right = given.every(
    (origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
  );
  if (right) return [...new Set(given)];
  throw new InvalidValue(field, value, "origins such as https://portail.example, comma-separated, with no path");
}
