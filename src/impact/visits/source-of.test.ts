import { expect, test } from "vitest";
import { sourceOf } from "./source-of.ts";

const of = (url: string, referer: string | null = null, client: string | null = null) =>
  sourceOf({ url, referer, host: "binome.example", client });

test.each([
  ["/recherche?q=boulanger", "https://dossier.parcoursup.fr/", "parcoursup"],
  ["/parcoursup/1234", null, "parcoursup"],
  ["/recherche?wish=affelnet:12", null, "affelnet"],
  ["/", "https://affectation3e.phm.education.gouv.fr/pna-public/", "affelnet"],
  ["/?utm_source=parcoursup&utm_medium=mail", null, "parcoursup"],
  ["/?utm_source=Salon_2026", "https://www.google.fr/", "campaign:salon-2026"],
  ["/?mtm_campaign=été", null, "campaign:ete"],
  ["/offre/1", "https://www.google.fr/", "search:google"],
  ["/parcoursup/1234", "https://duckduckgo.com/", "search:duckduckgo"],
  ["/", "https://www.ville.example/page", "site:ville.example"],
  ["/", "https://google.com.piege.example/", "site:google.com.piege.example"],
  ["/", null, "direct"],
  ["/", "pas une adresse", "direct"],
  ["/widget?caller=mission-locale", "https://host.example/", "widget:mission-locale"],
  ["/widget?q=boulanger", "https://lycee.example/page", "widget:lycee.example"],
  ["/widget?q=boulanger", null, "widget"],
  ["/recherche?caller=portail&romes=D1102", null, "widget:portail"],
  ["/api/v1/search?q=boulanger", null, "api"],
])("%s from %s is counted as %s", (url, referer, source) => {
  expect(of(url, referer)).toBe(source);
});

test("a client of the API is known by its key, else by what it calls itself", () => {
  expect(of("/api/v1/search", null, "portail")).toBe("api:portail");
  expect(of("/api/V1/jobs?caller=mon-site", null)).toBe("api:mon-site");
});

test("a page opened from another page of the site has no source of its own", () => {
  expect(of("/recherche?utm_source=x", "https://binome.example/")).toBeNull();
  expect(of("/widget/offre/1", "https://binome.example/widget?q=x")).toBeNull();
});

test.each(["jeanne.dupre@exemple.fr", "0612345678", "<script>", "a".repeat(80)])(
  "what could name a person, or is no name, is kept as 'autre': %s",
  (name) => {
    expect(of(`/?utm_source=${encodeURIComponent(name)}`)).toBe("campaign:autre");
    expect(of(`/widget?caller=${encodeURIComponent(name)}`)).toBe("widget:autre");
  },
);
