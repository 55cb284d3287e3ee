import fc from "fast-check";
import { expect, test } from "vitest";
import { identity } from "./growing.ts";
import { textAt } from "./sorted-texts.ts";
import { type ListWords, ListWordsBuilder, type WordPostings } from "./words.ts";
import { WordsBeside } from "./words-beside.ts";

const texts = fc.record({
  title: fc.constantFrom("", "Boulanger (H/F)", "Vendeur·se en boulangerie", "Électricien", "🥐 apprenti"),
  name: fc.constantFrom(null, "", "SARL Les Délices", "les délices", "Été & fils", "🥐"),
});

function plain({ vocabulary, postings }: WordPostings) {
  const words = Array.from({ length: vocabulary.size }, (_, i) => textAt(vocabulary.words, i));
  return { words, offsets: [...postings.offsets], values: [...postings.values] };
}

function allOf({ titles, names, wholeNames }: ListWords) {
  return [titles, names, wholeNames].map(plain);
}

async function laidOut(worthAThread: number, offers: readonly Texts[], companies: readonly Texts[]) {
  const words = new WordsBeside(worthAThread);
  try {
    for (const item of offers) words.of("offers").add(item);
    for (const item of companies) words.of("companies").add(item);
    const made = [
      words.finish("offers", identity(offers.length).reverse()),
      words.finish("companies", identity(companies.length)),
    ];
    return (await Promise.all(made)).map(allOf);
  } finally {
    await words.close();
  }
}

type Texts = { readonly title: string; readonly name: string | null };

test("words laid out in a thread are those laid out here", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(texts, { minLength: 2_000, maxLength: 4_100, size: "max" }),
      fc.array(texts),
      async (a, b) => {
        const here = new ListWordsBuilder();
        for (const item of a) here.add(item);
        const inThread = await laidOut(1_000, a, b);
        expect(inThread[0]).toEqual(allOf(here.finish(identity(a.length).reverse())));
        expect(inThread).toEqual(await laidOut(Number.POSITIVE_INFINITY, a, b));
      },
    ),
    { numRuns: 3 },
  );
});

test("a thread that ends before it has answered fails the build, and does not hang it", async () => {
  const words = new WordsBeside(1);
  words.of("trainings").add({ title: "Boulanger", name: null });
  const made = words.finish("trainings", identity(1));
  await words.close();
  await expect(made).rejects.toThrow("ended before");
});
