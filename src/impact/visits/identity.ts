import { type BinaryLike, createHmac } from "node:crypto";
import { networkOf } from "../../lib/network.ts";
import type { Hit } from "./hit.ts";

/** Twelve bytes: among a hundred million visitors, one chance in a million that two are taken for one. */
const CHARACTERS = 16;

/** The same step told again within as many minutes is one step: a page read again, a request sent twice. */
export const REPEATED_MINUTES = 10;

/** What a step is stored under. Without the salt, which is destroyed at the end of the day, none of it leads back to anything. */
interface Identity {
  readonly visitor: string;
  readonly network: string;
}

/** Who made the hit, for that day: the address and browser, or the API key, hashed with the salt of the day. */
export function identityOf({ ip, userAgent, client }: Hit, salt: BinaryLike): Identity {
  const network = client === null ? networkOf(ip) : `key ${client}`;
  return {
    network: digest(salt, `network ${network}`),
    visitor: digest(salt, client === null ? `visitor ${network}\n${userAgent}` : `client ${client}`),
  };
}

/** The same step of the same visitor in the same ten minutes has the same id. */
export function eventId(salt: BinaryLike, visitor: string, step: string, what: string, minute: number): string {
  return digest(salt, `${visitor}\n${step}\n${what}\n${Math.floor(minute / REPEATED_MINUTES)}`);
}

function digest(salt: BinaryLike, text: string): string {
  return createHmac("sha256", salt).update(text).digest("base64url").slice(0, CHARACTERS);
}
