import { expect, test } from "vitest";
import { type Offer, parseSiret, type Training } from "../domain/index.ts";
import { LABELLED } from "./school-ads.labelled.ts";
import { addSchools, isSchoolAd, NO_SCHOOLS } from "./school-ads.ts";
import { fakeOffer } from "./testing.ts";

const SIRET = parseSiret("00000002600013");

function offer(employer: Offer["employer"], title: string, description: string | null): Offer {
  return fakeOffer("exemple", "1", { employer, title, description, romes: [] });
}

test.each(LABELLED)("%s: %s, %s", (isAd, employer, title, text) => {
  expect(isSchoolAd(offer({ name: employer, siret: null }, title, text), NO_SCHOOLS)).toBe(isAd);
});

test("a school is known by the SIRET and the name of its trainings", () => {
  const schools = { sirets: new Set<string>(), names: new Set<string>() };
  addSchools(schools, [{ school: { name: "Ateliers Exemple", siret: SIRET, uai: null } } as Training]);
  const text = "Suivez notre formation, rentrée en septembre.";
  expect(isSchoolAd(offer({ name: "Autre nom", siret: SIRET }, "Boulanger", text), schools)).toBe(true);
  expect(isSchoolAd(offer({ name: "Ateliers exemple", siret: null }, "Boulanger", text), schools)).toBe(true);
  expect(isSchoolAd(offer({ name: "Fournil", siret: null }, "Boulanger", text), schools)).toBe(false);
});
