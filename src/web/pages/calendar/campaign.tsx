import type { Day } from "../../../domain/index.ts";
import type { CampaignStep } from "../../../guidance/index.ts";
import { FactLink, Words } from "../../components/prose/index.ts";
import { calendarTexts as texts } from "./texts.ts";

/** The steps of a campaign on one line of time; the month of today is marked. */
export function Campaign({ steps, today }: { steps: readonly CampaignStep[]; today: Day }) {
  return (
    <>
      {steps.every(({ day }) => day === null) ? <p>{texts.pattern}</p> : null}
      <ol class="campaign">
        {steps.map((step) => (
          <li key={step.id} aria-current={today.startsWith(step.month) ? "date" : undefined}>
            <p class="campaign-when">
              <When step={step} /> · <Words text={texts.tracks[step.track]} />
            </p>
            <h3>
              <Words text={step.title} />
            </h3>
            <p>
              <Words text={step.advice} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function When({ step }: { step: CampaignStep }) {
  if (step.day !== null) return <FactLink fact={step.day} />;
  // "mi-janvier", of January 2027: its words name the month, the year is all they lack.
  return (
    <time dateTime={step.month} title={texts.pattern}>
      {step.when} {step.month.slice(0, 4)}
    </time>
  );
}
