import type { ComponentChild } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { NOTHING_ASKED, parseDay, parseRomeCode } from "../../domain/index.ts";
import { exampleBinome, exampleCompany, exampleOffer, exampleTraining } from "../examples/index.ts";
import { BinomeCard } from "./binome-card/binome-card.tsx";
import { COMPONENTS } from "./index.ts";
import { CompanyCard, OfferCard, TrainingCard } from "./item-card/index.ts";
import { Journey } from "./journey/journey.tsx";
import { Provenance } from "./provenance/provenance.tsx";
import { Question } from "./question/question.tsx";
import { SortLinks } from "./sort-links/sort-links.tsx";

const TODAY = parseDay("2026-05-01");

test("the journey goes from home to the school, then to the employer", () => {
  const words = read(
    <Journey km={{ homeTraining: 2.1, homeEmployer: 3.4, trainingEmployer: 0.9 }} employerKind="offer" />,
  );
  expect(words).toBe("Chez vous 2,1 km École 900 m Employeur De chez vous à l’employeur : 3,4 km");
});

test("without a home the journey starts at the school and claims no distance from home", () => {
  const km = { homeTraining: null, homeEmployer: null, trainingEmployer: 4.2 };
  expect(read(<Journey km={km} employerKind="company" />)).toBe("École 4,2 km Employeur");
});

test("a binôme does not repeat in words the distances that its journey draws", () => {
  const reasons = ["offre publiée il y a 5 jours", "école à 3,9 km du point de départ"];
  const words = read(<BinomeCard binome={exampleBinome({ reasons })} rank={1} />);
  expect(words).toContain("Offre publiée il y a 5 jours");
  expect(words).not.toContain("du point de départ");
});

test("a binôme with a company says that it posted no offer, and how to reach it is its action", () => {
  const words = read(<BinomeCard binome={exampleBinome({ employer: exampleCompany() })} rank={1} />);
  expect(words).toContain("N’a pas publié d’offre");
  expect(words).toContain("Comment la contacter");
  expect(words).not.toContain("postuler");
});

test("a training announces its next session, not those that have begun", () => {
  const sessions = ["2026-03-01", "2027-01-04", "2026-09-01"].map((start) => ({
    start: parseDay(start),
    end: null,
    seats: null,
  }));
  expect(read(<TrainingCard training={exampleTraining({ sessions })} today={TODAY} />)).toContain(
    "début en septembre 2026",
  );
});

test("dates that are over are to be confirmed", () => {
  const sessions = [{ start: parseDay("2026-03-01"), end: null, seats: null }];
  expect(read(<TrainingCard training={exampleTraining({ sessions })} today={TODAY} />)).toContain("dates à confirmer");
});

test("an offer whose employer is not named says so", () => {
  const offer = exampleOffer({ employer: { name: null, siret: null } });
  expect(read(<OfferCard offer={offer} />)).toContain("Employeur non précisé dans l’annonce");
});

test("an item of a close occupation says that it is one", () => {
  expect(read(<CompanyCard company={exampleCompany({ match: "close" })} />)).toContain("Métier proche");
});

test("the three kinds differ by their word and by the shape of their icon", () => {
  const drawn = COMPONENTS["kind-mark"]?.slice(0, 3).map(({ render }) => renderToString(<div>{render()}</div>)) ?? [];
  const bodies = drawn.map((html) => /<(\w+) class="shape-body"/.exec(html)?.[1]);
  expect(new Set(bodies).size).toBe(3);
  expect(drawn.map((html) => html.replace(/<[^>]+>/g, ""))).toEqual([
    "Formation",
    "Offre d’emploi",
    "Entreprise sans offre",
  ]);
});

test("many occupations are summed up", () => {
  const labels = ["A", "B", "C", "D", "E", "F"];
  const occupations = labels.map((label) => ({ rome: parseRomeCode("I1604"), label }));
  expect(read(<Question asked={{ ...NOTHING_ASKED, occupations }} radiusWanted={30} />)).toContain(
    "A, B, C, D et 2 autres",
  );
});

test("a région has no radius", () => {
  const place = { label: "Grand Est", kind: "region", lat: null, lon: null } as const;
  expect(read(<Question asked={{ ...NOTHING_ASKED, place }} radiusWanted={30} />)).not.toContain("vol d’oiseau");
});

test("sorting by distance is offered only from a point", () => {
  const place = { label: "Grand Est", kind: "region", lat: null, lon: null } as const;
  expect(read(<SortLinks query={{}} asked={{ sort: "best", place }} />)).not.toContain("proches");
});

test("an item of the demonstration says that it is fictitious", () => {
  expect(read(<Provenance sources={["demonstration"]} asOf="2026-04-30T06:00:00Z" />)).toContain("fictives");
});

/** What a screen reader would say: the text, with plain single spaces. */
function read(child: ComponentChild): string {
  return renderToString(<div>{child}</div>)
    .replace(/<[^>]+>/g, " ")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
