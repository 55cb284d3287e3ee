import { isIP } from "node:net";
import { z } from "zod";
import { type Day, InvalidValue, parseDay } from "./domain/index.ts";
import type { FeedSettings, FeedVariable } from "./sources/index.ts";

/** What the environment decides. The only place that reads it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** True: no demonstration world. */
  readonly startEmpty: boolean;
  /** Size of the demonstration world: 1 is France's; null the default one. */
  readonly scale: number | null;
  readonly rateLimit: "on" | "off";
  /** "off": no visit is counted. */
  readonly measure?: "off";
  /** The day on which the clock starts; null: today. */
  readonly now: Day | null;
  /** Background of the map: a server of raster tiles. Absent: the outline of the départements. */
  readonly mapTiles?: { readonly url: string; readonly attribution: string };
  /** Addresses whose word is taken for the visitor's address and the scheme. Absent: nobody's. */
  readonly trustProxy?: string;
  /** Processes that serve on this machine; a server in `databaseUrl` is theirs in common. Absent: one. */
  readonly workers?: number;
  /** True: the port is opened only once a search can be served. Absent: at once, to say that the service is starting. */
  readonly listenWhenReady?: boolean;
  /** Credentials and addresses of the live feeds: a feed is on when those that it needs are there. */
  readonly feeds?: FeedSettings;
  /** "off": this process runs no feed; another does (`binome ingest --watch`). */
  readonly ingest?: "off";
  /** Who gives it may read `/metrics`. Absent: programs of this machine. */
  readonly metricsToken?: string;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}

const flag = z.enum(["0", "1"], "expected 0 or 1").transform((value) => value === "1");

const secret = z.string().max(10_000, "expected at most 10000 characters").optional();
const address = z
  .string()
  .regex(/^https?:\/\/[^\s?#]+$/, "expected a web address such as https://example.org, without ? or #")
  .transform((url) => url.replace(/\/+$/, ""))
  .optional();

/** What the live feeds read: `docs/data.md` says which feed needs which. */
const feedVariables = {
  FRANCE_TRAVAIL_CLIENT_ID: secret,
  FRANCE_TRAVAIL_CLIENT_SECRET: secret,
  FRANCE_TRAVAIL_URL: address,
  FRANCE_TRAVAIL_TOKEN_URL: address,
  CATALOGUE_URL: address,
  CATALOGUE_API_KEY: secret,
  API_ALTERNANCE_KEY: secret,
  API_ALTERNANCE_URL: address,
  PARTNERS_DIR: z.string().min(1).optional(),
  PARTNERS_KEYS: secret,
  PARCOURSUP_URL: address,
  INSERJEUNES_USERNAME: secret,
  INSERJEUNES_PASSWORD: secret,
  INSERJEUNES_URL: address,
  SIRENE_URL: address,
  SIRENE_UNITS_URL: address,
  RECHERCHE_ENTREPRISES_URL: address,
  BAN_URL: address,
} satisfies Record<FeedVariable, z.ZodType<string | undefined>>;

const environment = z.object({
  ...feedVariables,
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "expected a port from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65_535, "expected a port from 0 to 65535")
    .default(3000),
  DATA_DIR: z.string().min(1).default("./.data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "expected a URL such as postgres://user@host:5432/binome")
    .optional(),
  START_EMPTY: flag.default(false),
  SCALE: z
    .string()
    .regex(/^\d*\.?\d+$/, "expected a number above 0, at most 1")
    .transform(Number)
    .refine((scale) => scale > 0 && scale <= 1, "expected a number above 0, at most 1")
    .optional(),
  RATE_LIMIT: z.enum(["on", "off"], "expected on or off").default("on"),
  MEASURE: z.enum(["on", "off"], "expected on or off").default("on"),
  NOW: z
    .string()
    .transform((value) => parseDay(value, "NOW"))
    .optional(),
  MAP_TILES_URL: z
    .string()
    .regex(
      /^https?:\/\/[^{}/]+\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})/,
      "expected a web address with {z}, {x} and {y}, such as https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    )
    .optional(),
  MAP_TILES_ATTRIBUTION: z.string().max(200, "expected at most 200 characters").default("© OpenStreetMap"),
  TRUST_PROXY: z.string().transform(parseProxies).optional(),
  WORKERS: z
    .string()
    .regex(/^[1-9]\d?$/, "expected a number from 1 to 99")
    .transform(Number)
    .optional(),
  LISTEN_WHEN_READY: flag.optional(),
  INGEST: z.enum(["on", "off"], "expected on or off").default("on"),
  METRICS_TOKEN: z.string().min(16, "expected at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
});

/** Reads and checks the environment; an empty variable counts as absent. Throws `InvalidValue` naming the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const data = checked(env);
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    startEmpty: data.START_EMPTY,
    scale: data.SCALE ?? null,
    rateLimit: data.RATE_LIMIT,
    ...(data.MEASURE === "off" ? { measure: "off" } : {}),
    now: data.NOW ?? null,
    ...(data.MAP_TILES_URL === undefined
      ? {}
      : { mapTiles: { url: data.MAP_TILES_URL, attribution: data.MAP_TILES_ATTRIBUTION } }),
    ...(data.TRUST_PROXY === undefined ? {} : { trustProxy: data.TRUST_PROXY }),
    ...(data.WORKERS === undefined ? {} : { workers: data.WORKERS }),
    ...(data.LISTEN_WHEN_READY === undefined ? {} : { listenWhenReady: data.LISTEN_WHEN_READY }),
    ...feedsOf(data),
    ...(data.INGEST === "off" ? { ingest: "off" as const } : {}),
    ...(data.METRICS_TOKEN === undefined ? {} : { metricsToken: data.METRICS_TOKEN }),
    logLevel: data.LOG_LEVEL,
  };
}

function checked(env: Readonly<Record<string, string | undefined>>): z.infer<typeof environment> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    const name = String(issue?.path[0] ?? "environment");
    throw new InvalidValue(name, given[name], (issue?.message ?? "a valid environment").replace(/^expected /, ""));
  }
  const { WORKERS = 1, DATABASE_URL } = result.data;
  if (WORKERS === 1 || DATABASE_URL !== undefined) return result.data;
  const expected = "1 as long as DATABASE_URL is not set: the embedded database has one owner";
  throw new InvalidValue("WORKERS", given.WORKERS, expected);
}

/** Addresses of proxies: "loopback", "10.0.0.0/8,::1". */
function parseProxies(value: string): string {
  const addresses = value.split(",").map((address) => address.trim());
  if (addresses.every(isProxy)) return addresses.join(",");
  throw new InvalidValue("TRUST_PROXY", value, "addresses such as loopback,10.0.0.0/8");
}

function isProxy(address: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(address)) return true;
  const [ip = "", bits, ...rest] = address.split("/");
  const most = isIP(ip) === 6 ? 128 : 32;
  return isIP(ip) > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** Absent when no variable of the feeds is set. */
function feedsOf(data: { readonly [Name in FeedVariable]?: string | undefined }): Pick<Config, "feeds"> {
  const names = Object.keys(feedVariables) as FeedVariable[];
  const given = names.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]));
  return given.length === 0 ? {} : { feeds: Object.fromEntries(given) };
}
