/**
 * Directions of imports: lib → domain → reference → {sources, store, search, hiring, …} → {ingest, api, web} → {cli, main}.
 * A folder of a layer imports those of the layers before it, through their index.ts, and none of its own layer.
 */
const LAYERS = [
  ["lib"],
  ["domain"],
  ["reference"],
  ["sources", "store", "search", "hiring", "guidance", "orientation", "impact"],
  ["ingest", "api", "web", "widget"],
  ["cli"],
];

const folder = (names) => `^src/(${names.join("|")})/`;
const tests = "\\.(test|contract)\\.tsx?$";

const directions = LAYERS.flatMap((layer, depth) =>
  layer.map((name) => ({
    name: `${name}-imports-only-what-is-below`,
    severity: "error",
    from: { path: folder([name]), pathNot: tests },
    to: {
      path: "^src/",
      pathNot: [
        folder([name]),
        ...LAYERS.slice(0, depth).map(folder),
        ...(name === "cli" ? ["^src/config\\.ts$"] : []),
      ],
    },
  })),
);

const throughIndex = {
  name: "a-module-is-imported-through-its-index",
  severity: "error",
  from: { path: "^src/([^/]+)/", pathNot: tests },
  to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index\\.tsx?$", "^src/lib/", "^src/config\\.ts$"] },
};

const noCycle = { name: "no-cycle", severity: "error", from: {}, to: { circular: true } };
const resolvable = { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } };

export default {
  forbidden: [...directions, throughIndex, noCycle, resolvable],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
