import { InvalidValue } from "../../../domain/index.ts";
import {
  factsIn,
  loadContent,
  loadSmic,
  type Pay,
  payOf,
  payParamsSchema,
  plainText,
} from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import { Prose } from "../../components/prose/index.ts";
import { readQuery, type SearchQuery } from "../../links/index.ts";
import type { Page, Visit } from "../../page.ts";
import { PayForm } from "./form.tsx";
import { PayResult } from "./result.tsx";
import { payTexts as texts } from "./texts.ts";

/** The pay simulator: a plain form, the same parameters as the API, the answer below it. */
export const payPage: Page = {
  path: "/apprentissage/salaire",
  answer: (visit) => {
    const { title, description, lead, blocks } = loadContent().pages.salaire;
    const { query, pay, refused } = simulated(visit);
    return {
      status: refused === null ? 200 : 400,
      title,
      description,
      indexed: Object.keys(query).length === 0,
      body: (
        <Guide path="/apprentissage/salaire" title={title} lead={lead} text={plainText(blocks)} facts={factsIn(blocks)}>
          {refused === null ? null : (
            <Notice tone="alert" title={texts.refusedTitle}>
              <p id="pay-refused">{refusalOf(refused)}</p>
            </Notice>
          )}
          <PayForm query={query} refused={refused} today={visit.today} />
          {pay === null ? null : <PayResult pay={pay} today={visit.today} />}
          <Prose blocks={blocks} />
        </Guide>
      ),
    };
  },
};

interface Simulated {
  readonly query: SearchQuery;
  readonly pay: Pay | null;
  /** The field that holds a wrong answer. */
  readonly refused: string | null;
}

/** What the form sent, and its pay: null before anything is asked, or when an answer is wrong. */
function simulated({ query: raw, deps }: Visit): Simulated {
  let query: SearchQuery = {};
  try {
    query = readQuery(raw);
    if (Object.keys(query).length === 0) return { query, pay: null, refused: null };
    const result = payParamsSchema.safeParse(query);
    if (!result.success) return { query, pay: null, refused: String(result.error.issues[0]?.path[0] ?? "other") };
    return { query, pay: payOf(result.data, loadSmic(deps.labour?.()?.smic)), refused: null };
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return { query, pay: null, refused: error.field };
  }
}

function refusalOf(field: string): string {
  return field in texts.refused ? texts.refused[field as keyof typeof texts.refused] : texts.refused.other;
}
