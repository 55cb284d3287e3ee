import { describe, expect, test } from "vitest";
import { WIDGET_EVENT_NAMES } from "../../../domain/index.ts";
import { exampleSite, faultsOf, visit } from "../../testing/index.ts";

const PAGE = "/developpeurs/widget";

/** The snippets as they are read and copied: the element, then the plain frame. */
async function snippets(query: string): Promise<string[]> {
  const { html } = await visit(`${PAGE}?${query}`);
  return [...html.matchAll(/<pre><code>([\s\S]*?)<\/code><\/pre>/g)].map(([, code = ""]) =>
    code.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

test.each([PAGE, `${PAGE}?q=boulanger&theme=dark&shown=offers`, `${PAGE}?accent=rouge`])(
  "%s is valid HTML without script, that frames this site only",
  async (url) => {
    const { headers, body } = await exampleSite().inject(url);
    expect(await faultsOf(body)).toEqual([]);
    expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'; frame-src 'self'$/);
  },
);

describe("what is to be pasted", () => {
  test("is two lines, with what is read where scripts do not run", async () => {
    const [element] = await snippets("variant=search&q=boulanger&place=Metz&radius=30&theme=auto");
    expect(element).toBe(
      [
        '<script src="http://localhost:80/widget.js" async></script>',
        '<binome-search variant="search" q="boulanger" place="Metz" radius="30" theme="auto">',
        '  <a href="http://localhost:80/recherche?q=boulanger&amp;place=Metz&amp;radius=30">Chercher un apprentissage</a>',
        "</binome-search>",
      ].join("\n"),
    );
  });

  test("has attributes in the case of attributes, parameters in that of parameters", async () => {
    const [element, frame] = await snippets(
      "returnUrl=https%3A%2F%2Fportail.example.org%2F&startBefore=2026-09-01&height=500",
    );
    expect(element).toContain('return-url="https://portail.example.org/"');
    expect(element).toContain('start-before="2026-09-01"');
    expect(element).toContain(' height="500"');
    expect(frame).toContain("/widget?returnUrl=https%3A%2F%2Fportail.example.org%2F&amp;startBefore=2026-09-01");
    expect(frame).toContain(' height="500"');
  });

  test("gathers the lists ticked, and says nothing of them when all are", async () => {
    expect((await snippets("shown=offers&shown=companies"))[0]).toContain('shown="offers,companies"');
    expect((await snippets("shown=binomes&shown=trainings&shown=offers&shown=companies"))[0]).not.toContain("shown");
  });

  test("drops what is left empty, and escapes what is typed", async () => {
    const [element] = await snippets(`q=&place=&caller=${encodeURIComponent('a"><script>')}`);
    expect(element).not.toContain("place=");
    expect(element).toContain('caller="a&quot;>&lt;script>"');
  });
});

test("shows the widget that the lines give", async () => {
  const { html } = await visit(`${PAGE}?q=boulanger&theme=dark`);
  expect(html).toContain('src="/widget?q=boulanger&amp;theme=dark"');
});

test.each([
  ["accent=rouge", "Couleur d’accent (accent)"],
  ["height=haut", "Hauteur (height)"],
  ["radius=1000", "Distance maximale"],
  ["couleur=bleu", "couleur"],
  ["q=a&q=b", "Quel métier ?"],
])("%s is refused by its name, with no line to paste", async (query, field) => {
  const { status, html } = await visit(`${PAGE}?${query}`);
  expect(status).toBe(400);
  expect(html).toContain(`« ${field} » est à corriger`);
  expect(html).not.toContain("<pre>");
});

test("says every event", async () => {
  const { html } = await visit(PAGE);
  for (const name of WIDGET_EVENT_NAMES) expect(html).toContain(`<code>binome:${name}</code>`);
});
