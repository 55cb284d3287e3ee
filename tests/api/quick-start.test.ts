import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type PartnerService, startForPartner } from "./partner-service.ts";
import { storedOffer, storedTraining } from "./tiny-world.ts";

/** The snippets of /developpeurs, copied from the page and run as a developer would. */
const run = promisify(execFile);
let service: PartnerService;
let snippets: readonly string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "binome-quick-start-"));
  service = await startForPartner(["search", "offers:write", "export"]);
  await service.store.publish(async (draft) => {
    await draft.putTrainings([{ ...storedTraining("formation"), source: "essai" }]);
    await draft.putOffers([{ ...storedOffer("ouverte"), source: "essai" }], new Date().toISOString().slice(0, 10));
  }, new Date());
  await vi.waitFor(() => expect(service.search()?.counts().trainings).toBe(1), 20_000);
  const page = await (await fetch(`${service.url}/developpeurs`)).text();
  snippets = [...page.matchAll(/<pre[^>]*><code>(.*?)<\/code><\/pre>/gs)].map(([, code = ""]) => unescaped(code));
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The snippet that holds those words. */
function snippet(words: string): string {
  const found = snippets.filter((code) => code.includes(words));
  expect(found, words).toHaveLength(1);
  return found[0] as string;
}

function unescaped(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

async function has(command: string): Promise<boolean> {
  return run(command, ["--version"]).then(
    () => true,
    () => false,
  );
}

const shell = (code: string) =>
  run("sh", ["-c", code], { cwd: folder, env: { ...process.env, BINOME_KEY: service.key } });
const curl = await has("curl");
const python = await has("python3");

test.skipIf(!curl)(`the search in curl answers${curl ? "" : " (skipped: curl is not installed here)"}`, async () => {
  const answer = JSON.parse((await shell(`${snippet("curl 'http")}`)).stdout);
  expect(answer.trainings.total).toBe(1);
});

test("the search in TypeScript prints the totals", async () => {
  const code = snippet("URLSearchParams");
  const { stdout } = await run(process.execPath, ["--input-type=module-typescript", "-e", code]);
  expect(stdout).toMatch(/^1 1 0 /);
});

test.skipIf(!python)(
  `the search in Python prints the totals${python ? "" : " (skipped: python3 is not installed here)"}`,
  async () => {
    const { stdout } = await run("python3", ["-c", snippet("urllib")]);
    expect(stdout).toBe("1 1 0\n");
  },
);

test.skipIf(!curl)(
  `an offer is published, and the list taken away${curl ? "" : " (skipped: curl is not installed here)"}`,
  async () => {
    const published = JSON.parse((await shell(snippet("-X POST"))).stdout);
    expect(JSON.stringify(published)).toContain("A-1");
    await vi.waitFor(
      async () => {
        await shell(`rm -f offres.ndjson; ${snippet("offres.ndjson")}`);
        const lines = (await readFile(join(folder, "offres.ndjson"), "utf8")).trim().split("\n");
        expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(["A-1", "ouverte"]);
      },
      { timeout: 10_000, interval: 200 },
    );
  },
);

test("the official client, made and asked as the page says, counts offers and companies", async () => {
  const env = { ...process.env, BINOME_KEY: service.key };
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", snippet("api-alternance-sdk")], { env });
  // The offer of the start, and the one that the snippet above may have published.
  expect(stdout).toMatch(/^[12] 0\n$/);
});
