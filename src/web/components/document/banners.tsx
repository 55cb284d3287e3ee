import type { Day } from "../../../domain/index.ts";
import { dayInWords } from "../../french/index.ts";
import { documentTexts as texts } from "./texts.ts";

/** What every page must say while it holds: the data are fictitious, the clock is not today's. */
export function Banners({ demonstration, simulatedDay }: { demonstration: boolean; simulatedDay: Day | null }) {
  return (
    <>
      {demonstration ? (
        <p class="banner">
          <span>
            {texts.demonstration} <a href="/donnees">{texts.more}</a>
          </span>
        </p>
      ) : null}
      {simulatedDay === null ? null : (
        <p class="banner">
          <span>{texts.clock(dayInWords(simulatedDay))}</span>
        </p>
      )}
    </>
  );
}
