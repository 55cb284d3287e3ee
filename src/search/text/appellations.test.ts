import { expect, test } from "vitest";
import { CHANGES, officialTitles, titleFinder } from "../oracle/job-titles.ts";

const titles = officialTitles();
if (titles === null) {
  console.info("Skipped: the official job titles (../shared/data/rome/appellations.csv) are not here.");
}
const foundShare = titles && titleFinder(titles);

test.skipIf(foundShare === null).each(Object.keys(CHANGES) as (keyof typeof CHANGES)[])(
  "of 2,000 official job titles, each with a change (%s), enough are found among the first three",
  (change) => {
    expect(foundShare?.(change)).toBeGreaterThanOrEqual(CHANGES[change].least);
  },
);
