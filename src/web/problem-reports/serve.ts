import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BinomeError } from "../../domain/index.ts";
import { networkOf } from "../../lib/network.ts";
import { PROBLEM_FRAGMENT, PROBLEM_PATH } from "../components/problem-form/problem-form.tsx";
import { itemUrl } from "../links/index.ts";
import { NothingToServe, type PageAnswer, type PagesDeps, type Redirect } from "../page.ts";
import { unknownItem } from "../refusals/index.ts";
import { incomplete, tooMany, unreadable } from "./answers.tsx";
import { problemOf, readSent, titleOf } from "./read-report.ts";

/** A whole class behind one address may have found the same wrong door; nobody has twenty by himself in an hour. */
const REPORTS_PER_HOUR = 20;
const HOUR_MS = 3_600_000;
/** Five times what the form can send. */
const MAX_BYTES = 16_384;

const SENT_FIELD = "signale";

/** True on the page one comes back to once a report was sent. */
export function isReported(query: Readonly<Record<string, unknown>>): boolean {
  return query[SENT_FIELD] === "1";
}

type Answer = (request: FastifyRequest, reply: FastifyReply, answer: PageAnswer | Redirect) => Promise<FastifyReply>;

/** Receives what the forms of items send, keeps it, and leads back to the item's page. */
export async function serveProblemReports(scope: FastifyInstance, deps: PagesDeps, answer: Answer): Promise<void> {
  await scope.register(async (posts) => {
    posts.removeAllContentTypeParsers();
    posts.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: MAX_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    posts.setErrorHandler((error, request, reply) => {
      if (error instanceof TooManyReports) return answer(request, reply, tooMany(error.seconds));
      const { statusCode } = error as { statusCode?: number };
      if (statusCode !== undefined && statusCode < 500) return answer(request, reply, unreadable());
      throw error;
    });
    if (deps.rateLimit !== "off") await limitReports(posts);
    posts.post(PROBLEM_PATH, async (request, reply) => answer(request, reply, await received(request, deps)));
  });
}

async function limitReports(posts: FastifyInstance): Promise<void> {
  await posts.register(rateLimit, {
    max: REPORTS_PER_HOUR,
    timeWindow: HOUR_MS,
    keyGenerator: ({ ip }) => networkOf(ip),
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) => new TooManyReports(Math.ceil(ttl / 1000)),
  });
}

class TooManyReports extends BinomeError {
  override readonly name = "TooManyReports";
  readonly seconds: number;

  constructor(seconds: number) {
    super(`problem reports: got more than ${REPORTS_PER_HOUR} in an hour from one address.`);
    this.seconds = seconds;
  }
}

async function received(request: FastifyRequest, deps: PagesDeps): Promise<PageAnswer | Redirect> {
  const search = deps.search();
  if (search === null) throw new NothingToServe();
  const sent = readSent(request.body);
  if (sent === null) return unreadable();
  const title = titleOf(sent, search);
  if (title === null) return unknownItem(sent.kind);
  const problem = problemOf(sent, title);
  if ("fault" in problem) return incomplete(sent, title, problem.fault);
  // A robot that fills every field, or a form of another site: answered like anybody, and nothing is kept.
  const ours = !sent.trapped && request.headers["sec-fetch-site"] !== "cross-site";
  if (ours) await deps.problems?.reportProblem(problem);
  return { location: thanksAt(itemUrl(sent, sent.back)), status: 303 };
}

function thanksAt(url: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${SENT_FIELD}=1#${PROBLEM_FRAGMENT}`;
}
