import { expect, test } from "vitest";
import { fakeApiAlternance } from "./fake-api-alternance.ts";
import { cut, DOWN } from "./fake-server.ts";
import { runFeed } from "./run-feed.ts";

const certification = (rncp: string, others: readonly string[]) => ({
  identifiant: { cfd: null, rncp },
  intitule: { cfd: null, rncp: "Exemple", niveau: { cfd: null, rncp: { europeen: "5" } } },
  domaines: null,
  type: null,
  continuite: { cfd: null, rncp: [rncp, ...others].map((code) => ({ code, courant: code === rncp })) },
});

test("reads every certification with the codes it was renewed from and to, after an error and an answer that was cut", async () => {
  const certifications = [certification("RNCP99002", ["RNCP99001"]), certification("RNCP99003", [])];
  const source = await fakeApiAlternance({ certifications });
  source.spoil("/certification/v1", DOWN, (_, truth) => cut(truth));
  expect((await runFeed("certifications", source.settings)).records).toMatchObject([
    { rncp: "RNCP99002", level: 5, renewals: { rncps: ["RNCP99001"], cfds: [] } },
    { rncp: "RNCP99003" },
  ]);
});
