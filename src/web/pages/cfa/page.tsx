import { InvalidValue, parseSearchParams, parseUai, type School } from "../../../domain/index.ts";
import { Notice } from "../../components/notice/notice.tsx";
import { distanceInWords, employeesInWords, typeset } from "../../french/index.ts";
import { itemUrl, searchUrl } from "../../links/index.ts";
import { NothingToServe, type Page, type PageAnswer, type Visit } from "../../page.ts";
import { cfaTexts as texts } from "./texts.ts";

/** Employers listed for each training: what fits on the paper handed to a candidate. */
const EMPLOYERS = 8;
/** A centre with more trainings than this shows the first ones' employers only. */
const TRAININGS = 40;

/** A school: its trainings, and around each the employers likely to hire. Made to be printed. */
export const cfaPage: Page = {
  path: "/cfa/*",
  answer: (visit) => {
    const orientation = visit.deps.orientation?.();
    if (!orientation) throw new NothingToServe();
    try {
      const uai = parseUai(visit.id.toUpperCase());
      const school = orientation.school(uai);
      return school === null ? refused(404, texts.unknown, texts.unknownHint(uai)) : found(school, visit);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      return refused(400, texts.refused(visit.id), texts.refusedHint);
    }
  },
};

function refused(status: 400 | 404, title: string, hint: string): PageAnswer {
  return {
    status,
    title,
    body: (
      <>
        <h1>{title}</h1>
        <Notice tone="alert">
          <p>{hint}</p>
        </Notice>
      </>
    ),
  };
}

function found(school: School, visit: Visit): PageAnswer {
  return {
    status: 200,
    title: school.name,
    description: texts.description(school.name),
    body: (
      <>
        <h1>{school.name}</h1>
        <p class="lead">{texts.lead(school.uai)}</p>
        <p class="hint">{texts.print}</p>
        <h2>{texts.trainings(school.trainings.length)}</h2>
        {school.trainings.length === 0 ? <p>{texts.none}</p> : null}
        {school.trainings.slice(0, TRAININGS).map((training) => (
          <Taught key={`${training.source} ${training.id}`} training={training} visit={visit} />
        ))}
        <Wishes school={school} />
      </>
    ),
  };
}

function Taught({ training, visit }: { training: School["trainings"][number]; visit: Visit }) {
  const { lat, lon } = training.place;
  const query = { training: training.id, lat: String(lat), lon: String(lon) };
  const params = parseSearchParams({ ...query, sources: "companies", limit: String(EMPLOYERS) });
  const companies = visit.search.search({ ...params, facets: false }).companies?.items ?? [];
  return (
    <section class="cfa-training">
      <h3>
        <a href={itemUrl({ kind: "training", ...training })}>{typeset(training.title)}</a>
      </h3>
      <p class="hint">{training.place.label}</p>
      <p>{companies.length === 0 ? texts.noCompany : typeset(`${texts.companies} :`)}</p>
      <ul>
        {companies.map((company) => (
          <li key={company.id}>
            <a href={itemUrl(company)}>{company.name ?? company.siret}</a>
            {`, ${[company.place.label, employeesInWords(company.size), company.km === null ? null : distanceInWords(company.km)].filter((part) => part !== null).join(", ")}`}
          </li>
        ))}
      </ul>
      <a href={searchUrl(query)}>{texts.all}</a>
    </section>
  );
}

function Wishes({ school }: { school: School }) {
  if (school.wishes.length === 0) return null;
  return (
    <>
      <h2>{texts.wishes}</h2>
      <ul>
        {school.wishes.map(({ code, title, count }) => (
          <li key={code}>{texts.wish(title ?? code, count)}</li>
        ))}
      </ul>
    </>
  );
}
