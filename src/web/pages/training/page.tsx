import type { Day, ListedTraining, Reference } from "../../../domain/index.ts";
import { addressOf } from "../../components/contact-links/contact-links.tsx";
import { Detail } from "../../components/detail/detail.tsx";
import type { Fact } from "../../components/facts/facts.tsx";
import { Insertion } from "../../components/insertion/insertion.tsx";
import { Provenance } from "../../components/provenance/provenance.tsx";
import { StructuredData } from "../../components/structured-data/structured-data.tsx";
import { LEVEL_HINTS, sessionInWords, typeset } from "../../french/index.ts";
import { RETURN_FIELD, wayBack } from "../../links/index.ts";
import type { Page, Visit } from "../../page.ts";
import { unknownItem } from "../../refusals/index.ts";
import { Around, aboutCourse, Problem, sharing } from "../around/index.ts";
import { regionName } from "../regions.ts";
import { trainingSteps } from "./steps.tsx";
import { trainingTexts as texts } from "./texts.ts";

export const trainingPage: Page = {
  path: "/formation/*",
  answer: (visit) => {
    const training = visit.search.training(visit.id, sourceOf(visit.query));
    if (training === null) return unknownItem("training");
    return {
      status: 200,
      title: `${training.title}, ${training.school.name}`,
      description: texts.description(training.title, training.school.name, training.place.label),
      ...sharing(training),
      body: <TrainingDetail training={training} visit={visit} />,
      rest: [
        <Around key="around" item={training} visit={visit} />,
        <StructuredData key="data" data={aboutCourse(training)} />,
      ],
    };
  },
};

function TrainingDetail({ training, visit }: { training: ListedTraining; visit: Visit }) {
  const back = wayBack(visit.query[RETURN_FIELD]);
  return (
    <>
      <Detail
        kind="training"
        title={training.title}
        subtitle={training.school.name}
        back={back}
        facts={factsOf(training, visit.deps.reference, visit.today)}
        steps={trainingSteps(training, visit.deps.orientation?.()?.wishesOf(training) ?? [], back)}
        descriptionTitle={texts.descriptionTitle}
        description={training.description}
        provenance={<Provenance sources={[training.source]} asOf={visit.search.generation.asOf} />}
        problem={<Problem item={training} visit={visit} />}
      />
      <Outcomes training={training} visit={visit} />
    </>
  );
}

/** What became of former apprentices of this school, else of this certification. */
function Outcomes({ training, visit }: { training: ListedTraining; visit: Visit }) {
  const { cfd, rncp, school, place } = training;
  const panel = visit.deps.orientation?.()?.insertionOf({ uai: school.uai, cfd, rncp, insee: place.insee });
  if (!panel) return null;
  const region = regionName(visit.deps.reference, panel.apprenticeship?.region ?? panel.school?.region);
  return <Insertion panel={panel} region={region} />;
}

function factsOf(training: ListedTraining, reference: Reference, today: Day): Fact[] {
  return [
    { term: texts.where, value: addressOf(training.place) },
    {
      term: texts.level,
      value: training.level === null ? null : LEVEL_HINTS[training.level],
    },
    { term: texts.dates, value: datesOf(training, today) },
    { term: texts.occupations, value: occupationsOf(training, reference) },
    { term: texts.certification, value: training.rncp },
  ];
}

function datesOf(training: ListedTraining, today: Day) {
  const coming = training.sessions.filter(({ start }) => start >= today);
  if (coming.length === 0) return texts.datesToConfirm;
  return (
    <ul class="plain-list">
      {coming.map((session) => (
        <li key={`${session.start} ${session.end}`}>{sessionInWords(session)}</li>
      ))}
    </ul>
  );
}

function occupationsOf({ romes }: ListedTraining, reference: Reference): string {
  const labels = romes.map((rome) => reference.romeLabel(rome)).filter((label) => label !== null);
  return typeset([...new Set(labels)].join(", "));
}

function sourceOf(query: Visit["query"]): string | undefined {
  return typeof query.source === "string" ? query.source : undefined;
}
