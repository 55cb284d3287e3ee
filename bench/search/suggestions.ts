import { NO_ADDITIONS, type Search } from "../../src/domain/index.ts";
import { seededRandom } from "../../src/lib/random.ts";
import { loadReference } from "../../src/reference/index.ts";
import { createTextUnderstanding } from "../../src/search/index.ts";
import { officialTitles } from "../../src/search/oracle/job-titles.ts";
import { type Measured, measureOnce } from "../quantiles.ts";
import { told } from "./in-process.ts";
import type { Prepared } from "./prepare.ts";

const TYPED = 4_000;
const LIMIT = 6;
const SEED = 5;

/** What the form asks at each letter: occupations, employers and schools; once more with the official job titles, if they are here. */
export function measureSuggestions({ france, search }: Prepared, print: (line: string) => void): void {
  const inputs = typed(
    namesOf(search),
    france.reference.occupations.flatMap(({ words, label }) => [label, ...words]),
  );
  const suggestions = twice(inputs, (q) => search.suggestions(q, LIMIT));
  print(`suggestions while typing: ${told(suggestions)} (budget p99 2)`);
  const appellations = officialTitles();
  if (appellations === null) {
    print("  the official job titles are not here: not measured with them");
    return;
  }
  const text = createTextUnderstanding(loadReference({ ...NO_ADDITIONS, appellations }));
  const titles = typed(
    [],
    appellations.map(({ label }) => label),
  );
  const occupations = twice([...inputs, ...titles], (q) => text.occupations(q, LIMIT));
  print(`  occupations alone, with ${appellations.length} official job titles: ${told(occupations)}`);
}

/** Once unmeasured: nothing is kept of a beginning typed before, but code has to be warm. */
function twice(inputs: readonly string[], suggest: (q: string) => unknown): Measured<string> {
  return measureOnce([...inputs, ...inputs], inputs.length, suggest);
}

/** Beginnings of any length, one in two of a name. */
function typed(names: readonly string[], trades: readonly string[]): string[] {
  const random = seededRandom(SEED);
  const among = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  return Array.from({ length: TYPED }, () => {
    const whole = among(names.length > 0 && random() < 0.5 ? names : trades);
    return whole.slice(0, 1 + Math.floor(random() * whole.length));
  });
}

/** Of the first items of each list. */
function namesOf(search: Search): string[] {
  const names: string[] = [];
  for (const list of ["trainings", "offers", "companies"] as const) {
    for (const json of search.items(list)) {
      const { school, employer, name } = JSON.parse(json) as Record<
        "school" | "employer",
        { name?: string } | undefined
      > & {
        name?: string;
      };
      const own = school?.name ?? employer?.name ?? name;
      if (own) names.push(own);
      if (names.length % 2_000 === 0 && names.length > 0) break;
    }
  }
  return names;
}
