import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { addMonths, type Day, parseDay } from "../../domain/index.ts";

const day = z.string().transform((value) => parseDay(value, "facts.yaml"));

const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  text: z.string().min(1),
  source: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  asOf: day,
  checked: day,
  status: z.enum(["confirmed", "reported", "to-confirm", "ended"]),
});

/**
 * One amount, duration or date of the guidance, as it is shown, with its source. `status`: "reported" was read at a third party,
 * "to-confirm" is shown with « à vérifier », "ended" holds no more.
 */
export type Fact = Readonly<z.output<typeof factSchema>>;

let table: ReadonlyMap<string, Fact> | undefined;

/** The table of data/facts.yaml, by id. Throws when a line is malformed or an id is given twice. */
export function loadFacts(): ReadonlyMap<string, Fact> {
  table ??= readFacts(readFileSync(new URL("../../../data/facts.yaml", import.meta.url), "utf8"));
  return table;
}

/** The facts of a YAML text. Throws as `loadFacts`. */
export function readFacts(yaml: string): ReadonlyMap<string, Fact> {
  const facts = z.array(factSchema).parse(parse(yaml));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  if (byId.size < facts.length)
    throw new Error(`facts.yaml: got ${facts.length - byId.size} ids twice, expected each once.`);
  return byId;
}

/** One fact of the table. Throws when there is none of that id. */
export function factOf(id: string): Fact {
  const fact = loadFacts().get(id);
  if (fact === undefined) throw new Error(`fact: got "${id}", expected an id of data/facts.yaml.`);
  return fact;
}

const STALE_AFTER_MONTHS = 6;

/** The facts that nobody checked in the six months before `today`, oldest first. */
export function staleFacts(facts: Iterable<Fact>, today: Day): Fact[] {
  const limit = addMonths(today, -STALE_AFTER_MONTHS);
  return [...facts].filter(({ checked }) => checked < limit).sort((a, b) => (a.checked < b.checked ? -1 : 1));
}

/** Where the source of a fact is on a page that shows it: the same for all the facts of one source. */
export function sourceAnchor({ source, asOf }: Pick<Fact, "source" | "asOf">): string {
  const words = `${source} ${asOf}`.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `source-${words.replace(/[^a-z0-9]+/g, "-").replace(/-$/, "")}`;
}
