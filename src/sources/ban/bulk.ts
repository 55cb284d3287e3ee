import type { Geocoded } from "../../domain/index.ts";
import { FeedFailed } from "../feed.ts";
import { cellsOf } from "../reading/index.ts";
import { asFeedFailure } from "../spooled.ts";
import type { WebClient } from "../web/index.ts";
import { ofCells } from "./answer.ts";
import { type AddressQuestion, asked } from "./question.ts";

/** What a status other than these means is not known: such an address is asked again another day. */
const ANSWERED = new Set(["ok", "not-found", "skipped", ""]);

/**
 * The answers to many addresses at once, by their place in the list; those that the service could not treat are absent. Columns are
 * read by name: their order and number have changed. Throws `FeedFailed`.
 */
export async function searchMany(
  feed: string,
  client: WebClient,
  url: string,
  questions: readonly AddressQuestion[],
  signal: AbortSignal,
): Promise<Map<number, Geocoded | null>> {
  const body = new FormData();
  body.set("data", new Blob([tableOf(questions)], { type: "text/csv" }), "addresses.csv");
  body.append("columns", "address");
  body.set("citycode", "insee");
  body.set("postcode", "postcode");
  const request = {
    url: `${url}/search/csv`,
    method: "POST",
    body,
    maxBytes: 100_000_000,
    timeoutSeconds: 600,
  } as const;
  const answer = await client.text({ ...request, signal });
  return read(feed, answer.body, questions.length);
}

function tableOf(questions: readonly AddressQuestion[]): string {
  const rows = questions.map((question, number) =>
    [
      String(number),
      asked(question) ?? "",
      question.insee ?? "",
      question.insee === null ? (question.postcode ?? "") : "",
    ]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(","),
  );
  return `number,address,insee,postcode\n${rows.join("\n")}\n`;
}

async function read(feed: string, text: string, asked: number): Promise<Map<number, Geocoded | null>> {
  const answers = new Map<number, Geocoded | null>();
  let columns: string[] | null = null;
  let rows = 0;
  try {
    for await (const { cells } of cellsOf(once(text))) {
      if (columns === null) columns = columnsOf(feed, cells);
      else {
        const names = columns;
        const cell = (name: string) => cells[names.indexOf(name)] ?? "";
        rows++;
        if (ANSWERED.has(cell("result_status"))) answers.set(Number(cell("number")), ofCells(cell));
      }
    }
  } catch (error) {
    throw asFeedFailure(feed, error);
  }
  if (rows !== asked) throw new FeedFailed(feed, "cut", `search/csv: got ${rows} rows, expected ${asked}.`);
  return answers;
}

function columnsOf(feed: string, columns: string[]): string[] {
  const missing = ["number", "latitude", "longitude", "result_score"].filter((name) => !columns.includes(name));
  if (missing.length === 0) return columns;
  throw new FeedFailed(feed, "shape", `search/csv: column missing: ${missing.join(", ")}; got ${columns.join(", ")}.`);
}

async function* once(text: string) {
  yield text;
}
