import { z } from "zod";
import { attempt } from "../checks/index.ts";
import { type Feed, type FeedContext, FeedFailed } from "../feed.ts";
import {
  mustBeWhole,
  shaped,
  type Token,
  type WebAnswer,
  type WebClient,
  type WebRequest,
  withToken,
} from "../web/index.ts";
import { INSERJEUNES, toInsertion } from "./to-domain.ts";

const NAME = "inserjeunes";
const API = "https://exposition.inserjeunes.beta.gouv.fr";
const PAGE = 1_000;
/** A login is good for one day. */
const LIFE_SECONDS = 86_400;

const login = z.object({ token: z.string().min(1) });
const page = z.object({
  regionales: z.array(z.unknown()),
  pagination: z.object({ nombre_de_page: z.coerce.number(), total: z.coerce.number() }),
});

/** What became of apprentices and pupils, by certification and region. */
export const inserjeunesFeed: Feed<"insertion"> = {
  name: NAME,
  label: "Devenir des apprentis (InserJeunes)",
  kind: "insertion",
  source: INSERJEUNES,
  schedule: "50 5 * * 3",
  needs: ["INSERJEUNES_USERNAME", "INSERJEUNES_PASSWORD"],
  connect(settings, web) {
    const { INSERJEUNES_USERNAME: username, INSERJEUNES_PASSWORD: password, INSERJEUNES_URL: url = API } = settings;
    if (username === undefined || password === undefined) return null;
    const client = web.client({ feed: NAME, callsPerSecond: 5 });
    const ask = withToken(NAME, client, (signal) => newToken(client, url, { username, password }, signal));
    return { records: (context) => records(ask, url, context) };
  },
};

async function newToken(client: WebClient, url: string, account: object, signal: AbortSignal): Promise<Token> {
  const { body } = await client.json({
    url: `${url}/api/inserjeunes/auth/login`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(account),
    maxBytes: 100_000,
    signal,
  });
  return { value: shaped(NAME, "login", login, body).token, lifeSeconds: LIFE_SECONDS };
}

async function* records(
  ask: (request: WebRequest) => Promise<WebAnswer<unknown>>,
  url: string,
  { signal, progress }: FeedContext,
) {
  const seen = new Set<string>();
  let received = 0;
  for (let number = 1, pages = 1, announced = 0; number <= pages; number++) {
    const parameters = new URLSearchParams({ page: String(number), items_par_page: String(PAGE) });
    const { body } = await ask({
      url: `${url}/api/inserjeunes/regionales?${parameters}`,
      maxBytes: 50_000_000,
      signal,
    });
    const { regionales, pagination } = shaped(NAME, `page ${number}`, page, body);
    const text = JSON.stringify(regionales);
    if (regionales.length > 0 && seen.has(text))
      throw new FeedFailed(NAME, "cut", `page ${number} repeats one before it.`);
    seen.add(text);
    for (const raw of regionales) yield attempt(++received, () => toInsertion(raw));
    pages = pagination.nombre_de_page;
    announced = pagination.total;
    progress?.({ received, announced });
    if (number >= pages) mustBeWhole(NAME, "pages", received, announced);
  }
}
