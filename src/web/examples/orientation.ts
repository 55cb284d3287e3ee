import {
  type InsertionPanel,
  type Orientation,
  parseCfd,
  parseInseeCode,
  parseRomeCode,
  parseUai,
  type Wish,
  type WishMatch,
} from "../../domain/index.ts";
import { exampleTraining, HOME } from "./items.ts";

const UAI = parseUai("0990001N");
const CFD = parseCfd("50099901");
const ROMES = [parseRomeCode("I1604")];
const PLACE = { label: "Metz", insee: parseInseeCode("57463"), lat: HOME.lat, lon: HOME.lon };

const WISH: Wish = {
  source: "exemple",
  platform: "parcoursup",
  code: "99001",
  session: 2026,
  title: "BTS - Exemple de mécanique - en apprentissage",
  school: { name: "École d’exemple A", uai: UAI },
  place: null,
  route: "apprentissage",
  cfd: CFD,
  rncp: null,
  mef: null,
  key: null,
  url: "https://voeux.example.org/99001",
};
const TWIN: Wish = { ...WISH, code: "99002", title: "BTS - Exemple de mécanique", route: "scolaire" };

const PANEL: InsertionPanel = {
  apprenticeship: {
    level: "school",
    route: "apprentissage",
    region: null,
    rates: [{ months: 6, rate: 71, cohort: "2023-2024", leavers: null }],
    furtherStudyRate: 30,
    employedShare: 50,
    brokenShare: null,
  },
  school: null,
  missing: null,
};

/** An invented guide: it knows two wishes of one school, for the same certification with and without a contract. */
export function exampleOrientation(): Orientation {
  const training = exampleTraining({ id: "formation A#1" });
  const known = new Map([WISH, TWIN].map((wish) => [wish.code, wish]));
  const match: Orientation["match"] = ({ parcoursup, title }) => {
    const wish = known.get(parcoursup ?? "");
    if (wish !== undefined) return { ...FOUND, wish, training };
    return title === null ? NOTHING : { ...NOTHING, rule: "title-words", confidence: "low", romes: ROMES };
  };
  return {
    match,
    romesOf: (code) => (code.startsWith("parcoursup:9900") ? ROMES : null),
    wishesOf: ({ id }) => (id === training.id ? [WISH, TWIN].map((wish) => ({ wish, ...SURE })) : []),
    wishesAt: (uai) => (uai === UAI ? [WISH, TWIN] : []),
    school: (uai) =>
      uai === UAI
        ? {
            uai,
            name: "École d’exemple A",
            place: PLACE,
            trainings: [training],
            wishes: [{ code: "99001", title: WISH.title, count: 12 }],
          }
        : null,
    insertionOf: () => PANEL,
    insertionRateOf: () => 71,
  };
}

const SURE = { rule: "school-certification", confidence: "high" } as const;

const FOUND: WishMatch = {
  ...SURE,
  wish: null,
  training: null,
  certification: { title: "Exemple de mécanique (BTS)", level: 5, cfds: [CFD], rncps: [] },
  romes: ROMES,
  place: PLACE,
};

const NOTHING: WishMatch = {
  rule: "none",
  confidence: "none",
  wish: null,
  training: null,
  certification: null,
  romes: [],
  place: null,
};
