import { expect, test } from "vitest";
import { readTitle } from "./read-title.ts";
import { TitleIndex } from "./title-index.ts";

const TITLES = [
  "ASSURANCE (BTS)",
  "SERVICES INFORMATIQUES AUX ORGANISATIONS OPTION A SOLUTIONS D'INFRASTRUCTURE, SYSTEMES ET RESEAUX (BTS)",
  "SERVICES INFORMATIQUES AUX ORGANISATIONS OPTION B SOLUTIONS LOGICIELLES ET APPLICATIONS METIERS (BTS)",
  "METIERS DE L'AUDIOVISUEL OPTION METIERS DU SON (BTS)",
  "TECHNIQUES DE COMMERCIALISATION  (DUT)",
  "BUT Techniques de commercialisation, marketing digital",
  "DEVELOPPEUR WEB ET WEB MOBILE (TP)",
  "ASSURANCE (MASTER)",
];

function find(title: string): string[] {
  const index = new TitleIndex<string>();
  for (const one of TITLES) index.add(readTitle(one), one);
  return index.find(readTitle(title)).map(({ value }) => value);
}

test("a title finds its own and not the same words of another diploma", () => {
  expect(find("BTS - Services - Assurance - en apprentissage")).toEqual([TITLES[0]]);
});

test("without its option it finds every option", () => {
  expect(find("BTS - Services - Services informatiques aux organisations")).toEqual([TITLES[1], TITLES[2]]);
});

test("words cut in two, or cut short, are the same words", () => {
  expect(find("BTS - Services - Métiers de l'audio-visuel opt : métiers du son")).toEqual([TITLES[3]]);
  expect(find("BTS - Services inform. aux organ. opt. solutions logicielles et applic. métiers")).toEqual([TITLES[2]]);
});

test("a BUT is found with the DUT that it came from", () => {
  expect(find("BUT - Techniques de commercialisation - en apprentissage").sort()).toEqual([TITLES[5], TITLES[4]]);
});

test("a title of the register finds the ministry's, never one of another level", () => {
  expect(find("Formation professionnelle - Développeur web et web mobile (Bac +2)")).toEqual([TITLES[6]]);
});

test("nothing near enough gives nothing", () => {
  expect(find("BTS - Services - Notariat")).toEqual([]);
});
