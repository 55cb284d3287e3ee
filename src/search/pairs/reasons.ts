import type { Potential, RomeCode } from "../../domain/index.ts";
import { NO_DAY } from "../index/index.ts";
import { bandOf, kmOf, leads } from "../lists/index.ts";
import { datesTogether, sessionTogether } from "./fit.ts";
import { agoInFrench, dayInFrench, kmInFrench } from "./french.ts";
import type { Pair, Sides } from "./pair.ts";

const POTENTIAL: Readonly<Record<Potential, string>> = {
  "very-high": "très fort potentiel d’embauche, sans offre publiée",
  high: "fort potentiel d’embauche, sans offre publiée",
};

/** School and employer this near each other are worth saying. */
const NEIGHBOURS_KM = 15;
const SEVERAL = 2;

/** Why this pair, in French, the most telling first. `label`: of a ROME code. */
export function reasonsOf(
  sides: Sides,
  pair: Pair,
  isClose: boolean,
  label: (rome: RomeCode) => string | null,
): string[] {
  return [
    ...namedReasons(sides, pair),
    ...hiringReasons(sides, pair),
    ...(pair.sameGroup ? ["l’école et l’entreprise sont du même groupe"] : []),
    ...finerReasons(sides, pair, label),
    ...(isClose ? ["métier proche de celui que vous cherchez"] : []),
    ...journeyReasons(sides, pair),
    dateReason(sides, pair),
  ];
}

/** What was asked by its name. */
function namedReasons(sides: Sides, pair: Pair): string[] {
  const employers = pair.isOffer ? sides.offers : sides.companies;
  const training = sides.trainings.workspace;
  const isCertification = sides.question.words?.lists.trainings.certifications.length !== 0;
  return [
    ...(leads(employers.workspace, pair.employer) ? ["c’est l’employeur que vous cherchez"] : []),
    ...(leads(training, pair.training)
      ? [isCertification ? "c’est la formation que vous cherchez" : "c’est l’école que vous cherchez"]
      : []),
  ];
}

function hiringReasons({ index, companies, question }: Sides, pair: Pair): string[] {
  if (!pair.isOffer) return [POTENTIAL[bandOf(companies.workspace.chance[pair.employer] as number)]];
  const published = index.offers.publishedAt[pair.employer] as number;
  const openings = index.offers.openings[pair.employer] as number;
  return [
    published === NO_DAY ? "offre publiée" : `offre publiée ${agoInFrench(question.today - published)}`,
    ...(openings >= SEVERAL ? [`${openings} postes à pourvoir`] : []),
  ];
}

function finerReasons({ index }: Sides, { finer }: Pair, label: (rome: RomeCode) => string | null): string[] {
  const code = finer < 0 ? null : index.numbers.finerCode(finer);
  const name = code === null ? null : label(code);
  return name === null ? [] : [`la formation et l’entreprise visent le même métier précis : ${name}`];
}

function journeyReasons(sides: Sides, pair: Pair): string[] {
  const { question, trainings } = sides;
  const employers = pair.isOffer ? sides.offers : sides.companies;
  const homeEmployer = kmOf(employers, pair.employer, question);
  const homeTraining = kmOf(trainings, pair.training, question);
  const reasons: string[] = [];
  if (homeEmployer !== null) reasons.push(`entreprise à ${kmInFrench(homeEmployer)} du point de départ`);
  if (homeTraining !== null) reasons.push(`école à ${kmInFrench(homeTraining)} du point de départ`);
  if (pair.km <= NEIGHBOURS_KM || homeEmployer === null) {
    reasons.push(`l’école et l’entreprise sont à ${kmInFrench(pair.km)} l’une de l’autre`);
  }
  return reasons;
}

function dateReason({ index, question }: Sides, { isOffer, training, employer }: Pair): string {
  if (!isOffer || datesTogether(index, training, employer, question.today) !== "together") return "dates à confirmer";
  const session = sessionTogether(index, training, employer, question.today);
  return session === null
    ? "dates à confirmer"
    : `rentrée le ${dayInFrench(session)}, à moins de trois mois du début du contrat`;
}
