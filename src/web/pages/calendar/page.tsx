import { campaignOf, campaignYear, factsIn, icsOf, loadContent, plainText } from "../../../guidance/index.ts";
import { Guide } from "../../components/guide/index.ts";
import { Prose } from "../../components/prose/index.ts";
import type { Download, Page } from "../../page.ts";
import { planAsked } from "./asked-plan.ts";
import { Campaign } from "./campaign.tsx";
import { Plan } from "./plan.tsx";
import { calendarTexts as texts } from "./texts.ts";

/** A training without dates is no fault of the visitor. */
const STATUS = { none: 200, noSession: 200, unknownTraining: 404, refused: 400 } as const;

/** The campaign of the year, the law's windows, and a plan of one's own. */
export const calendarPage: Page = {
  path: "/apprentissage/calendrier",
  answer: (visit) => {
    const { title, description, lead, blocks } = loadContent().pages.calendrier;
    const year = campaignYear(visit.today);
    const steps = campaignOf(year);
    const plan = planAsked(visit);
    const days = steps.flatMap(({ day }) => (day === null ? [] : [day]));
    const text = [plainText(blocks), ...steps.flatMap((step) => [step.title, step.advice])].join(" ");
    return {
      status: STATUS[plan.refused ?? "none"],
      title,
      description,
      indexed: Object.keys(visit.query).length === 0,
      body: (
        <Guide
          path="/apprentissage/calendrier"
          title={title}
          lead={lead}
          text={text}
          facts={[...factsIn(blocks), ...days]}
        >
          <Plan plan={plan} />
          <section class="guide-section" aria-labelledby="campagne">
            <h2 id="campagne">{texts.campaignTitle(year)}</h2>
            <Campaign steps={steps} today={visit.today} />
          </section>
          <Prose blocks={blocks} />
        </Guide>
      ),
    };
  },
};

/** The plan as a file for a calendar. */
export const planFile: Download = {
  path: "/apprentissage/calendrier/plan.ics",
  page: "/apprentissage/calendrier",
  answer: (visit) => {
    const { steps } = planAsked(visit);
    if (steps === null) return null;
    return {
      type: "text/calendar; charset=utf-8",
      name: "plan-apprentissage.ics",
      body: icsOf(steps, visit.deps.clock.now()),
    };
  },
};
