import type { InlineConfig } from "vite";

export interface BrowserScript {
  readonly code: string;
  /** Every file that went into it, absolute paths. */
  readonly modules: readonly string[];
}

export interface ScriptOptions {
  /** "iife" for a script that any page loads, "es" for one that is imported. */
  readonly format: "iife" | "es";
  /** Constants written into the code, by name; values are JSON. */
  readonly define?: Readonly<Record<string, string>>;
}

/** One file of TypeScript and all it imports as a single minified script that browsers of 2022 and since read. Throws when it cannot be built. */
export async function browserScript(entry: string, { format, define = {} }: ScriptOptions): Promise<BrowserScript> {
  // Loaded when needed: the builder takes a second that a start of the service does not have to spend.
  const { build } = await import("vite");
  const made = await build(configFor(entry, format, define));
  const outputs = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const chunks = outputs.flatMap((output) => (output.type === "chunk" ? [output] : []));
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length > 1) {
    throw new Error(`${entry}: the build gave ${chunks.length} scripts, expected 1.`);
  }
  return { code: chunk.code, modules: chunk.moduleIds };
}

function configFor(entry: string, format: "iife" | "es", define: Readonly<Record<string, string>>): InlineConfig {
  return {
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: "silent",
    define,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry, formats: [format], name: "binome", fileName: "script" },
    },
  };
}
