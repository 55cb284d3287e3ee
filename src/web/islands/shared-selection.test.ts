import fc from "fast-check";
import { expect, test } from "vitest";
import { type Kept, keptFrom } from "./memory.ts";
import { fragmentOf, sharedIn } from "./shared-selection.ts";

const kept: Kept = {
  kind: "binome",
  title: "CAP d’exemple + Offre d’exemple",
  about: "École d’exemple · Metz",
  urls: ["/formation/a%231?source=exemple", "/offre/b?source=exemple"],
  status: "interview",
  note: "Rappeler lundi",
};

test("a shared selection arrives whole, accents included, without notes nor progress", () => {
  expect(sharedIn(fragmentOf([kept]))).toEqual([{ ...kept, status: "todo", note: "" }]);
});

test("a fragment that shares nothing is told from one that is damaged", () => {
  expect(sharedIn("#offres")).toBeNull();
  expect(sharedIn("#partage=%%%")).toEqual([]);
});

test("whatever is in a link, only pages of items of this site come out of it", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.webUrl(), (value, url) => {
      const sent = [value, { kind: "offer", title: "a", about: "", urls: [url] }];
      const text = Buffer.from(JSON.stringify(sent)).toString("base64url");
      for (const { urls } of sharedIn(`#partage=${text}`) ?? []) {
        for (const one of urls) expect(one).toMatch(/^\/(formation|offre|entreprise)\//);
      }
    }),
  );
});

test.each(["//exemple.org/offre/", "/offre/\\..", "javascript:alert(1)", "/recherche", "/offre/"])(
  "%s is not kept",
  (url) => {
    expect(keptFrom([{ ...kept, kind: "offer", urls: [url] }])).toEqual([]);
  },
);

test("a binôme needs its two pages, anything else one", () => {
  expect(keptFrom([{ ...kept, urls: kept.urls.slice(0, 1) }])).toEqual([]);
  expect(keptFrom([{ ...kept, kind: "offer" }])).toEqual([]);
});

test("what is too long is cut, what is too many is left out", () => {
  const long = keptFrom(Array.from({ length: 300 }, () => ({ ...kept, note: "a".repeat(9000) })));
  expect(long).toHaveLength(200);
  expect(long[0]?.note).toHaveLength(4000);
});
