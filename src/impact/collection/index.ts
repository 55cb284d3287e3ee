import { LOSSES } from "../../domain/index.ts";
import { DAY_REVISIONS, type Indicator } from "../indicator.ts";
import { FORGOTTEN } from "../visits/index.ts";

const FORGOTTEN_KINDS = ["events", "salts"];

export const collection: Indicator = {
  name: "collection",
  title: "Ce que la mesure laisse de côté et ce qu’elle efface",
  formula:
    "Par jour : robots, refus (Sec-GPC, DNT), inondations d’une même adresse, événements perdus faute de place ou de base de données ; événements et sels effacés.",
  unit: "événements",
  population: "Tout ce qui est arrivé et n’est pas, ou n’est plus, compté.",
  source: "Ce service.",
  limits: [
    "Ce qui a été perdu quand le serveur s’est arrêté d’un coup n’est pas compté : deux secondes de visites au plus.",
  ],
  revisions: DAY_REVISIONS,
  columns: [
    { name: "day", label: "Jour", as: "day" },
    { name: "reason", label: "Raison", as: "text" },
    { name: "events", label: "Événements", as: "number" },
  ],
  rows: async ({ period }, { store }) => {
    const forgotten = (await store.observations(FORGOTTEN)).map(({ key, value }) => {
      const [day = "", kind = ""] = key.split(" ");
      return { day, reason: `forgotten ${kind}`, events: value };
    });
    return [
      ...(await store.lossCounts(period)),
      ...forgotten.filter(({ day }) => day >= period.from && day <= period.to),
    ]
      .map(({ day, reason, events }) => ({ day, reason, events }))
      .sort((a, b) => a.day.localeCompare(b.day) || REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
  },
};

const REASONS: readonly string[] = [...LOSSES, ...FORGOTTEN_KINDS.map((kind) => `forgotten ${kind}`)];
