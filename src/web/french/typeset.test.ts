import { expect, test } from "vitest";
import { typeset, typesetHeading } from "./typeset.ts";

test("keeps French punctuation with its word", () => {
  expect(typeset("Où ? « Ici » : là !")).toBe("Où\u00a0? «\u00a0Ici\u00a0» : là\u00a0!".replace(" :", "\u00a0:"));
});

test("keeps a number with what it counts, and a day with its month", () => {
  expect(typeset("Vœu n° 12, effacé au bout de 30 jours, le 1er mai 2026, à 30 km")).toBe(
    "Vœu n°\u00a012, effacé au bout de 30\u00a0jours, le 1er\u00a0mai 2026, à 30\u00a0km",
  );
  expect(typeset("Bac + 2 anglais, 3 maisons")).toBe("Bac + 2 anglais, 3 maisons");
});

test("goes through a whole catalogue and keeps its shape", () => {
  const texts = typeset({
    title: "Où ?",
    say: (name: string) => [`« ${name} »`],
    links: [{ label: "Ah !" }],
    limit: 4,
  });
  expect(texts.title).toBe("Où\u00a0?");
  expect(texts.say("A")).toEqual(["«\u00a0A\u00a0»"]);
  expect(texts.links[0]?.label).toBe("Ah\u00a0!");
  expect(texts.limit).toBe(4);
});

test("curves the apostrophes of published names, and lengthens the hyphens between their words", () => {
  expect(typeset("Boulangerie - viennoiserie, métiers d'art")).toBe("Boulangerie – viennoiserie, métiers d’art");
  expect(typeset("curl -C - -o 'offres'")).toBe("curl -C - -o 'offres'");
});

test("keeps an inversion in one piece in a heading", () => {
  expect(typesetHeading("À quel âge peut-on signer, et en faut-il un ?")).toBe(
    "À quel âge peut\u2011on signer, et en faut\u2011il un\u00a0?",
  );
  expect(typesetHeading("Le rendez-vous de demi-journée et l’en-tête")).toBe(
    "Le rendez\u2011vous de demi-journée et l’en-tête",
  );
});

test("leaves addresses as they are", () => {
  expect(typeset("https://exemple.org/a?b=c")).toBe("https://exemple.org/a?b=c");
});
