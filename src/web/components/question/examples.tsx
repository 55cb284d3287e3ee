import { type Asked, NOTHING_ASKED, parseRomeCode } from "../../../domain/index.ts";
import { HOME } from "../../examples/index.ts";
import type { Example } from "../example.ts";
import { Question } from "./question.tsx";

const asked: Asked = {
  ...NOTHING_ASKED,
  q: "mécano",
  occupations: [{ rome: parseRomeCode("I1604"), label: "Mécanique automobile" }],
  place: HOME,
};
const many = ["A", "B", "C", "D", "E", "F"].map((letter) => ({
  rome: parseRomeCode("I1604"),
  label: `Métier d’exemple ${letter}`,
}));

export const examples: readonly Example[] = [
  { name: "Un métier et une ville", render: () => <Question asked={asked} radiusWanted={30} /> },
  {
    name: "Élargie en vain",
    render: () => <Question asked={{ ...asked, widened: true, radiusKm: 200 }} radiusWanted={30} found={false} />,
  },
  { name: "Élargie", render: () => <Question asked={{ ...asked, widened: true, radiusKm: 60 }} radiusWanted={30} /> },
  {
    name: "Beaucoup de métiers, une région",
    render: () => (
      <Question
        asked={{ ...asked, occupations: many, place: { label: "Grand Est", kind: "region", lat: null, lon: null } }}
        radiusWanted={30}
      />
    ),
  },
  {
    name: "Une envie, qui mène à plusieurs métiers",
    render: () => (
      <Question asked={{ ...asked, interest: "travailler avec les enfants", occupations: many }} radiusWanted={30} />
    ),
  },
  {
    name: "Rien de compris",
    render: () => <Question asked={{ ...asked, q: "xyz", occupations: [], place: null }} radiusWanted={30} />,
  },
  {
    name: "Une faute corrigée, un diplôme entendu",
    render: () => (
      <Question
        asked={{ ...asked, q: "cap mécanno", corrected: "cap mécano", literal: '"cap mécanno"', heardLevel: 3 }}
        radiusWanted={30}
        query={{ q: "cap mécanno" }}
      />
    ),
  },
  {
    name: "Un nom",
    render: () => <Question asked={{ ...asked, q: "sanzot", occupations: [], words: ["sanzot"] }} radiusWanted={30} />,
  },
  {
    name: "Un employeur et un diplôme nommés",
    render: () => (
      <Question
        asked={{
          ...asked,
          named: [
            { kind: "employer", label: "Sanzot", total: 1 },
            { kind: "certification", label: "CAP Boucher", total: 12 },
          ],
        }}
        radiusWanted={30}
      />
    ),
  },
  {
    name: "Un métier et un nom que rien ne porte en entier",
    render: () => <Question asked={{ ...asked, q: "mécano sanzot", words: ["sanzot"] }} radiusWanted={30} />,
  },
  {
    name: "Aucune question",
    render: () => <Question asked={{ ...asked, q: null, occupations: [], place: null }} radiusWanted={30} />,
  },
];
