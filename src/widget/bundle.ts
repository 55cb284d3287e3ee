import { join } from "node:path";
import { WIDGET_PARAMETERS, type WidgetScripts, widgetAttribute } from "../domain/index.ts";
import { browserScript } from "../lib/browser-script.ts";

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

async function built(entry: string): Promise<string> {
  const define = { BINOME_ATTRIBUTES: JSON.stringify(attributes()) };
  return (await browserScript(join(import.meta.dirname, entry), { format: "iife", define })).code;
}

function attributes(): Record<string, string> {
  return Object.fromEntries(WIDGET_PARAMETERS.map((parameter) => [widgetAttribute(parameter), parameter]));
}
