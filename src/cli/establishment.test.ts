import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { establishmentCommand } from "./establishment.ts";

const SIRET = "00000001800010";
const siege = {
  siret: SIRET,
  adresse: "1 RUE DU TEST 57000 METZ",
  code_postal: "57000",
  commune: "57463",
  activite_principale: "10.71C",
  tranche_effectif_salarie: "11",
  etat_administratif: "F",
};
const company = { nom_complet: "FOURNIL EXEMPLE", nature_juridique: "5499", statut_diffusion: "O", siege };

const server = createServer((request, response) => {
  const isKnown = request.url?.includes(`q=${SIRET}`);
  response.setHeader("content-type", "application/json").end(JSON.stringify({ results: isKnown ? [company] : [] }));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());

async function run(siret: string, settings = {}) {
  let said = "";
  const stdout = { write: (text: string) => (said += text) };
  await establishmentCommand({ settings, stdout }).exitOverride().parseAsync([siret], { from: "user" });
  return said;
}
const register = () => ({
  RECHERCHE_ENTREPRISES_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
});

test("says what the register knows, and that an establishment has closed", async () => {
  expect(await run(SIRET, register())).toMatch(
    /^00000001800010: CLOSED\n {2}FOURNIL EXEMPLE\n {2}1071C .+\n {2}band of employees 11\n {2}OPCO not known\n {2}1 RUE DU TEST 57000 METZ\n$/,
  );
});

test("says that a number is not there", async () => {
  expect(await run("00000002600013", register())).toBe(
    "00000002600013: not in the register, or its holder asked not to be published.\n",
  );
});

test("refuses a number that is wrong, and says what turns the register on", async () => {
  await expect(run("00000001800011")).rejects.toThrow("a SIRET whose check digit is right");
  await expect(run(SIRET)).rejects.toThrow("RECHERCHE_ENTREPRISES_URL: not set");
});
