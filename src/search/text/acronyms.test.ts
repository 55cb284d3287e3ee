import { expect, test } from "vitest";
import { acronymsOf } from "./acronyms.ts";

test.each([
  ["BTS Management commercial opérationnel", ["mco"]],
  ["BTS Gestion de la PME", ["gpme"]],
  ["BTS Négociation et digitalisation de la relation client", ["ndrc"]],
  ["BTS Comptabilité et gestion", ["cg"]],
  ["SERVICES INFORMATIQUES AUX ORGANISATIONS (BTS)", ["sio"]],
  ["BUT Gestion des entreprises et des administrations, gestion comptable", ["geagc", "gea"]],
  ["CAP Boulanger", []],
])("%s: %j", (title, acronyms) => {
  expect(acronymsOf(title)).toEqual(acronyms);
});
