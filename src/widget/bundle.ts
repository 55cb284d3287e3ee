import { join } from "node:path";
import { WIDGET_PARAMETERS, type WidgetScripts, widgetAttribute } from "../domain/index.ts";

/** Gives the two scripts, built the first time they are asked for and kept. A build that failed is tried again. */
export function widgetScripts(): () => Promise<WidgetScripts> {
  let scripts: Promise<WidgetScripts> | null = null;
  return () => {
    scripts ??= bundle().catch((error: unknown) => {
      scripts = null;
      throw error;
    });
    return scripts;
  };
}

async function bundle(): Promise<WidgetScripts> {
  const [element, frame] = await Promise.all([built("element.ts"), built("frame.ts")]);
  return { element, frame };
}

/** One script as browsers of 2022 and since read it, with nothing left global. */
async function built(entry: string): Promise<string> {
  // Loaded when needed: the builder takes a second that a start of the service does not have to spend.
  const { build } = await import("vite");
  const made = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: "silent",
    define: { BINOME_ATTRIBUTES: JSON.stringify(attributes()) },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry: join(import.meta.dirname, entry), formats: ["iife"], name: "binome", fileName: entry },
    },
  });
  const outputs = [made].flat().flatMap((one) => ("output" in one ? one.output : []));
  const code = outputs.flatMap((output) => (output.type === "chunk" ? [output.code] : []));
  if (code.length !== 1) throw new Error(`widget: the build of ${entry} gave ${code.length} scripts, expected 1.`);
  return code[0]!;
}

function attributes(): Record<string, string> {
  return Object.fromEntries(WIDGET_PARAMETERS.map((parameter) => [widgetAttribute(parameter), parameter]));
}
