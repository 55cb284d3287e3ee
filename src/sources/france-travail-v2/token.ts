import { z } from "zod";
import { shaped, type Token, type WebClient } from "../web/index.ts";

const SCOPE = "api_offresdemploiv2 o2dsoffre";

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number() });

export interface Credentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A token by OAuth 2 client credentials, in the realm of partners. A wrong identifier answers 400, which is a matter of credentials. */
export async function newToken(
  feed: string,
  client: WebClient,
  { tokenUrl, clientId, clientSecret }: Credentials,
  signal: AbortSignal,
): Promise<Token> {
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret, scope: SCOPE };
  const { body } = await client.json({
    url: `${tokenUrl}?realm=%2Fpartenaire`,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams(form).toString(),
    maxBytes: 100_000,
    signal,
  });
  const { access_token: value, expires_in: lifeSeconds } = shaped(feed, "token", answer, body);
  return { value, lifeSeconds };
}
