import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { FeedNews } from "../../../domain/index.ts";
import { Feeds } from "./feeds.tsx";

const at = "2026-05-01T02:10:00.000Z";
const RIGHT: FeedNews = {
  ...{ label: "Offres d’Exemple", isOn: true, hours: "chaque jour à 04:10", running: null },
  state: { feed: "exemple", label: "", published: { run: "r", at, records: 1234, refused: 0 }, trouble: null },
};
const text = (feed: FeedNews) =>
  render(<Feeds feeds={[feed]} />)
    .replace(/<[^>]+>/g, " ")
    .replace(/[\s\u00a0\u202f]+/g, " ");

test("says of when each source dates, and when it is read again", () => {
  expect(text(RIGHT)).toContain("Lue le 1er mai 2026 à 04:10 : 1 234 fiches. Relue chaque jour à 04:10.");
});

test("a source without its access is off, and nothing else is said of it", () => {
  expect(text({ ...RIGHT, isOn: false })).toContain("Éteinte");
  expect(text({ ...RIGHT, isOn: false })).not.toContain("1 234");
});

test("a source in trouble says so in plain words, without what is for the operator", () => {
  const trouble = { kind: "shrunk", since: at, at: "2026-05-02T02:10:00.000Z", message: "Check SECRET." } as const;
  const said = text({
    ...RIGHT,
    state: { ...RIGHT.state, feed: "", label: "", published: RIGHT.state?.published ?? null, trouble },
  });
  expect(said).toContain("beaucoup moins de fiches que d’habitude");
  expect(said).toContain("2 mai 2026");
  expect(said).not.toContain("SECRET");
});

test("a source being read says how far", () => {
  expect(text({ ...RIGHT, running: { records: 2_000 } })).toContain("Lecture en cours : 2 000 fiches lues");
  expect(text({ ...RIGHT, state: null })).toContain("n’a pas encore été lue");
});
