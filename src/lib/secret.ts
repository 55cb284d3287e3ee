import { createHash, createHmac, randomBytes } from "node:crypto";

/** 256 bits drawn at random, as 43 characters that URLs and headers carry as they are. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret. One pass of SHA-256 is enough, as nobody can try 2²⁵⁶ secrets. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** What only the holder of `secret` can make of `text`: HMAC-SHA-256, in the characters of URLs. */
export function signed(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
