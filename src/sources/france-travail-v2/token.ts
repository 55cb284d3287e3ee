import { z } from "zod";
import { FeedFailed } from "../feed.ts";
import { shaped, type Token, type WebClient } from "../web/index.ts";

const SCOPE = "api_offresdemploiv2 o2dsoffre";

const error = z.object({ error: z.string(), error_description: z.string().optional() });
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
  const { status, body } = await client.json({
    url: `${tokenUrl}?realm=%2Fpartenaire`,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams(form).toString(),
    statuses: [200, 400],
    maxBytes: 100_000,
    signal,
  });
  if (status === 400) throw new FeedFailed(feed, "credentials", `no token for these credentials: ${saidBy(body)}`);
  const { access_token: value, expires_in: lifeSeconds } = shaped(feed, "token", answer, body);
  return { value, lifeSeconds };
}

function saidBy(body: unknown): string {
  const { data } = error.safeParse(body);
  return data === undefined ? "answered 400." : [data.error, data.error_description].filter(Boolean).join(": ");
}
