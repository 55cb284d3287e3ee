import { describe, expect, test } from "vitest";
import type { Orientation, WishMatch } from "../../../domain/index.ts";
import { exampleSearch } from "../../examples/index.ts";
import { exampleSite, faultsOf, visit } from "../../testing/index.ts";

const MECHANICS = "/widget?q=m%C3%A9cano&place=Metz";
const scripts = { widgetScripts: async () => ({ element: "element()", frame: "frame()" }) };

const EVERY_KIND = [
  MECHANICS,
  `${MECHANICS}&variant=list&theme=dark&accent=7a1f3d`,
  `${MECHANICS}&variant=count`,
  "/widget?variant=wish&wish=parcoursup:123",
  "/widget?theme=pink",
  "/widget?place=Metzz",
  "/widget?q=zzz&place=Metz",
  "/widget/formation/formation%20A%231",
  "/widget/offre/offre-A",
  "/widget/offre/offre-Z",
  "/widget/entreprise/00000000100016",
  "/widget/entreprise/12345678900000",
  "/widget/inconnue",
];

describe.each(EVERY_KIND)("%s", (url) => {
  test("is valid HTML with one main heading, that any site may frame, and that sets no cookie", async () => {
    const { headers, body } = await exampleSite().inject(url);
    expect(await faultsOf(body)).toEqual([]);
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test("every link and form stays within the frame, or says where it opens", async () => {
    const { html } = await visit(url);
    for (const [tag, href = ""] of html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>/g)) {
      if (!/ target="/.test(tag)) expect(href).toMatch(/^(\/widget([/?#]|$)|#)/);
    }
    for (const [, action] of html.matchAll(/<form [^>]*?action="([^"]*)"/g)) expect(action).toBe("/widget");
  });
});

test("carries its settings to the items, and back to the results where one was", async () => {
  const { links } = await visit(`${MECHANICS}&theme=dark&caller=lycee`);
  const item = links.find((link) => link.startsWith("/widget/formation/")) ?? "";
  expect(item).toMatch(/&theme=dark&caller=lycee$/);
  const { status, html, links: onward } = await visit(item);
  expect(status).toBe(200);
  expect(html).toContain('href="/widget/theme.css?theme=dark"');
  expect(onward.find((link) => link.includes("place=Metz"))).toMatch(
    /^\/widget\?q=m%C3%A9cano&place=Metz&theme=dark&caller=lycee#(binome|training)-[0-9a-f]{10}$/,
  );
});

describe("what the host is told", () => {
  const newsIn = async (url: string) => {
    const { html } = await visit(url);
    return JSON.parse((/ data-news="([^"]*)"/.exec(html)?.[1] ?? "null").replaceAll("&quot;", '"'));
  };

  test("what was searched, and how much was found", async () => {
    expect(await newsIn(MECHANICS)).toEqual({
      name: "search",
      detail: {
        q: "mécano",
        romes: ["I1604"],
        place: "Metz (57)",
        radiusKm: 30,
        totals: { binomes: 4, trainings: 26, offers: 25, companies: 4 },
      },
    });
  });

  test("which item is opened", async () => {
    const { name, detail } = await newsIn("/widget/offre/offre-A?source=exemple");
    expect(name).toBe("select");
    expect(detail).toMatchObject({ kind: "offer", id: "offre-A" });
  });

  test("nothing of an item that is gone or unknown, nor of a search refused", async () => {
    for (const url of ["/widget/offre/offre-Z", "/widget/entreprise/12345678900000", "/widget?place=Metzz"]) {
      expect(await newsIn(url)).toBeNull();
    }
  });
});

describe("variants", () => {
  test("a list has no form, a few cards of what is shown, and the way to the whole search", async () => {
    const { html, links } = await visit(`${MECHANICS}&variant=list&shown=offers,companies&limit=3`);
    expect(html).not.toContain("<form");
    expect(html.match(/<article/g)).toHaveLength(6);
    expect(html).not.toContain('id="formations"');
    expect(links).toContain("/recherche?q=m%C3%A9cano&place=Metz&limit=3");
  });

  test("a count says how many companies, and that they posted no offer", async () => {
    const { html } = await visit(`${MECHANICS}&variant=count`);
    expect(html).toContain("4 entreprises à moins de 30 km de Metz (57)");
    expect(html).toContain("Elles n’ont pas publié d’offre");
  });

  test("a count of several kinds tells them apart", async () => {
    const { html } = await visit(`${MECHANICS}&variant=count&shown=offers,companies`);
    expect(html).toContain("25 offres d’emploi et 4 entreprises sans offre à moins de 30 km");
  });

  test("a wish is searched around its school, for its employers", async () => {
    const asked: unknown[] = [];
    const search = {
      ...exampleSearch(),
      search: (...given: Parameters<ReturnType<typeof exampleSearch>["search"]>) => {
        asked.push(given[0]);
        return exampleSearch().search(given[0]);
      },
    };
    const match = {
      place: { label: "Metz", insee: "57463", lat: 49.1, lon: 6.2 },
      training: { title: "CAP d’exemple" },
    };
    const orientation = () => ({ match: () => match as unknown as WishMatch }) as unknown as Orientation;
    const { html } = await visit("/widget?variant=wish&wish=parcoursup:123", { search: () => search, orientation });
    expect(asked).toMatchObject([{ wish: "parcoursup:123", insee: "57463", sources: ["offers", "companies"] }]);
    expect(html).toContain("<h1>Des employeurs pour : CAP d’exemple</h1>");
  });

  test("a wish without its code is refused by the name of the parameter", async () => {
    const { status, html } = await visit("/widget?variant=wish");
    expect(status).toBe(400);
    expect(html).toContain("« Vœu (wish) » est à corriger");
  });
});

test("what the host shows holds, whatever the visitor filters", async () => {
  const { html } = await visit(`${MECHANICS}&shown=offers&sources=trainings`);
  expect(html).toContain('id="offres"');
  expect(html).not.toContain('id="formations"');
});

test("offers to go back to the host's page, and says whose it is", async () => {
  const { html } = await visit(`${MECHANICS}&returnUrl=https%3A%2F%2Fportail.example.org%2Fa`);
  expect(html).toMatch(/<a href="https:\/\/portail\.example\.org\/a" target="_top">Revenir sur portail\.example\.org</);
});

test("a setting that is refused is named, in the look of the site", async () => {
  const { status, html } = await visit("/widget?accent=rouge");
  expect(status).toBe(400);
  expect(html).toContain("« Couleur d’accent (accent) » est à corriger");
  expect(html).not.toContain("theme.css");
});

test("says in its frame that the service is not ready, and lets itself be framed", async () => {
  const response = await exampleSite({ search: () => null }).inject(MECHANICS);
  expect(response.statusCode).toBe(503);
  expect(response.headers["content-security-policy"]).toContain("frame-ancestors *");
});

describe("its files", () => {
  test("any site may load the script, which answers unchanged to who has it", async () => {
    const first = await exampleSite(scripts).inject("/widget.js");
    expect(first.body).toBe("element()");
    expect(first.headers["access-control-allow-origin"]).toBe("*");
    expect(first.headers["content-type"]).toContain("text/javascript");
    const again = await exampleSite(scripts).inject({
      url: "/widget.js",
      headers: { "if-none-match": String(first.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    expect((await exampleSite(scripts).inject("/widget/frame.js")).body).toBe("frame()");
  });

  test("its look is a sheet of its own; a wrong one is refused", async () => {
    const sheet = await exampleSite(scripts).inject("/widget/theme.css?theme=dark");
    expect(sheet.headers["content-type"]).toContain("text/css");
    expect(sheet.body).toContain("color-scheme:dark");
    expect((await exampleSite(scripts).inject("/widget/theme.css?font=%22%3B")).statusCode).toBe(400);
  });
});

test("other pages still refuse to be framed", async () => {
  const { headers } = await exampleSite().inject("/recherche");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});
