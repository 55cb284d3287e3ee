import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { browserScript } from "../../lib/browser-script.ts";
import { departementsOutline } from "../outline/index.ts";

/** Addresses of the scripts of the pages. */
export interface ScriptAddresses {
  /** What every page loads. */
  readonly site: string;
  /** What every page of the widget loads. */
  readonly embedded: string;
  /** Loaded by the first, when the map is opened: the map, its style sheet, and what it runs beside the page. */
  readonly map: string;
  readonly mapStyles: string;
  readonly mapWorker: string;
  /** GeoJSON of the départements, the background of the map where there are no tiles. */
  readonly outline: string;
}

const WEB = join(import.meta.dirname, "..");
const OWN_MAP_STYLES = "islands/map/map.css";
const ENTRIES = { site: "islands/site.ts", embedded: "islands/embedded.ts", map: "islands/map/map.ts" } as const;
/** All that a script may be made of besides packages, whose versions the lock file holds. A test checks it. */
export const SCRIPT_SOURCES = ["islands/**/*.ts", "french/typeset.ts", "../lib/geometry.ts"];

let known: ScriptAddresses | null = null;

/** Each address is made of a digest of the sources, so pages can name a script before it is built. */
export function scriptAddresses(): ScriptAddresses {
  if (known !== null) return known;
  const digest = sourcesDigest();
  known = {
    site: `/assets/site.${digest}.js`,
    embedded: `/assets/widget.${digest}.js`,
    map: `/assets/carte.${digest}.js`,
    mapStyles: `/assets/carte.${digest}.css`,
    mapWorker: `/assets/carte-calcul.${digest}.js`,
    outline: `/assets/departements.${digest}.json`,
  };
  return known;
}

/** Serves the scripts. Each is built the first time it is asked for, at the latest, and kept for as long as the process lives. */
export function serveScripts(app: FastifyInstance): void {
  const addresses = scriptAddresses();
  serve(app, addresses.site, JAVASCRIPT, () => pageScript("site"));
  serve(app, addresses.embedded, JAVASCRIPT, () => pageScript("embedded"));
  serve(app, addresses.map, JAVASCRIPT, () => pageScript("map"));
  serve(app, addresses.mapStyles, "text/css; charset=utf-8", mapStyles);
  serve(app, addresses.mapWorker, JAVASCRIPT, () => mapFile("maplibre-gl-worker.mjs"));
  serve(app, addresses.outline, "application/geo+json", async () => JSON.stringify(departementsOutline()));
  app.addHook("onListen", async () => {
    pageScript("site").catch((error: unknown) => app.log.error(error, "the script of the pages could not be built"));
  });
}

const JAVASCRIPT = "text/javascript; charset=utf-8";

function serve(app: FastifyInstance, url: string, type: string, body: () => Promise<string>): void {
  app.get(url, async (_request, reply) => {
    const content = await body();
    return reply
      .type(type)
      .headers({ "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" })
      .send(content);
  });
}

const built = new Map<string, Promise<string>>();

/** The code of a script, built once. A build that failed is tried again. */
export function pageScript(name: keyof typeof ENTRIES): Promise<string> {
  const begun = built.get(name);
  if (begun) return begun;
  const building = browserScript(join(WEB, ENTRIES[name]), { format: "es" }).then(({ code }) => code);
  built.set(name, building);
  building.catch(() => built.delete(name));
  return building;
}

const require = createRequire(import.meta.url);

/** The sheet of the library, then what our own markers look like. */
async function mapStyles(): Promise<string> {
  return (await mapFile("maplibre-gl.css")) + readFileSync(join(WEB, OWN_MAP_STYLES), "utf8");
}

async function mapFile(name: string): Promise<string> {
  return readFileSync(require.resolve(`maplibre-gl/dist/${name}`), "utf8");
}

function sourcesDigest(): string {
  const sources = [...SCRIPT_SOURCES, OWN_MAP_STYLES, "outline/*.ts"];
  const files = sources
    .flatMap((pattern) => globSync(pattern, { cwd: WEB }))
    .filter((path) => !path.includes(".test."));
  const hash = createHash("sha256");
  for (const path of [...files.sort().map((path) => join(WEB, path)), join(WEB, "../../package-lock.json")]) {
    hash.update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 12);
}
