import { InvalidValue } from "../../../domain/index.ts";
import { type Asked, type Impact, INDICATORS, type Indicator, type Row, readAsked } from "../../../impact/index.ts";
import type { Visit } from "../../page.ts";

/** What the page shows: what was asked, and the rows of every indicator by its name. */
export interface Collected {
  readonly asked: Asked;
  /** What was refused of the question, in which case something else was asked. */
  readonly refused: string | null;
  readonly of: (name: string) => { readonly indicator: Indicator; readonly rows: readonly Row[] };
}

/** Reads the indicators wanted, all of them otherwise, for what the address asks; null where nothing is measured. */
export async function collect(
  { query, deps }: Pick<Visit, "query" | "deps">,
  wanted: readonly string[] = INDICATORS.map(({ name }) => name),
): Promise<Collected | null> {
  const { impact } = deps;
  if (impact === undefined) return null;
  const { asked, refused } = askedOf(query, deps);
  const indicators = INDICATORS.filter(({ name }) => wanted.includes(name));
  const rows = new Map(await Promise.all(indicators.map((indicator) => rowsOf(impact, indicator, asked))));
  return {
    asked,
    refused,
    of: (name) => {
      const indicator = INDICATORS.find((one) => one.name === name);
      if (indicator === undefined) throw new Error(`indicator: got "${name}", expected one that exists.`);
      return { indicator, rows: rows.get(name) ?? [] };
    },
  };
}

async function rowsOf(impact: Impact, indicator: Indicator, asked: Asked): Promise<[string, readonly Row[]]> {
  return [indicator.name, await impact.rows(indicator, asked)];
}

function askedOf(query: Visit["query"], { clock, reference }: Visit["deps"]) {
  const given = Object.fromEntries(
    ["from", "to", "territory"].flatMap((name) => (typeof query[name] === "string" ? [[name, query[name]]] : [])),
  ) as { from?: string; to?: string; territory?: string };
  try {
    return { asked: readAsked(given, clock, reference), refused: null };
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return { asked: readAsked({}, clock, reference), refused: String(error.got) };
  }
}
