import { expect, test } from "vitest";
import { typeset } from "./typeset.ts";

test("keeps French punctuation with its word", () => {
  expect(typeset("Où ? « Ici » : là !")).toBe("Où\u00a0? «\u00a0Ici\u00a0» : là\u00a0!".replace(" :", "\u00a0:"));
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

test("leaves addresses as they are", () => {
  expect(typeset("https://exemple.org/a?b=c")).toBe("https://exemple.org/a?b=c");
});
