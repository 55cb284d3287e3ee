import { factOf, sourceAnchor } from "../../../guidance/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import { dayInWords } from "../../french/index.ts";
import type { AskedPlan } from "./asked-plan.ts";
import { calendarTexts as texts } from "./texts.ts";

/** The days of a plan follow from the law's three months before and after the start of courses. */
const SOURCES = ["start-window", "no-contract"].map((id) => sourceAnchor(factOf(id))).join(" ");

/** The form of a plan, and the plan once it is asked. */
export function Plan({ plan }: { plan: AskedPlan }) {
  return (
    <section class="guide-section" aria-labelledby="plan">
      <h2 id="plan">{texts.planTitle}</h2>
      <p>{texts.planLead}</p>
      {plan.refused === null ? null : (
        <Notice tone="alert" title={texts.refusedTitle}>
          <p id="plan-refused">{texts[plan.refused]}</p>
        </Notice>
      )}
      <PlanForm plan={plan} />
      {plan.steps === null ? null : <Steps plan={plan} />}
    </section>
  );
}

function PlanForm({ plan }: { plan: AskedPlan }) {
  return (
    <form class="search-form" action="/apprentissage/calendrier" method="get" aria-label={texts.form}>
      <div class="field">
        <label for="plan-startsOn">{texts.startsOn}</label>
        <input
          id="plan-startsOn"
          name="startsOn"
          type="date"
          required
          value={plan.startsOn}
          aria-invalid={plan.refused === null ? undefined : "true"}
          aria-describedby={plan.refused === null ? undefined : "plan-refused"}
        />
      </div>
      <button class="button" type="submit">
        {texts.submit}
      </button>
    </form>
  );
}

function Steps({ plan: { steps, training, startsOn } }: { plan: AskedPlan }) {
  return (
    <div class="guide-section" data-sources={SOURCES}>
      {training === null ? null : <p>{texts.forTraining(training.title)}</p>}
      <ol class="campaign">
        {(steps ?? []).map(({ day, title, detail }) => (
          <li key={title}>
            <p class="campaign-when">
              <time dateTime={day}>{dayInWords(day)}</time>
            </p>
            <h3>{title}</h3>
            <p>{detail}</p>
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={`/apprentissage/calendrier/plan.ics?startsOn=${startsOn}`}>
          {texts.download}
        </a>
      </p>
      <p>{texts.print}</p>
    </div>
  );
}
