import { Command, InvalidArgumentError } from "commander";
import { marked } from "marked";
import { type Clock, today } from "../domain/index.ts";
import { forget, impactReport, openImpact, readAsked } from "../impact/index.ts";
import { loadReference } from "../reference/index.ts";
import type { Records } from "../store/index.ts";
import { withStore } from "./with-store.ts";

/** What the command needs from whoever composes it. */
export interface ImpactDependencies {
  openStore(): Promise<Records>;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
}

/** `impact report|correct|forget`. */
export function impactCommand(dependencies: ImpactDependencies): Command {
  return new Command("impact")
    .description("What is measured: report, correct a figure, delete what is kept too long.")
    .addCommand(reportCommand(dependencies))
    .addCommand(correctCommand(dependencies))
    .addCommand(forgetCommand(dependencies));
}

function reportCommand(dependencies: ImpactDependencies): Command {
  return new Command("report")
    .description("Print every indicator for a period, in French.")
    .option("--from <day>", "first day, YYYY-MM-DD; four weeks before the last otherwise")
    .option("--to <day>", "last day, inclusive; today otherwise")
    .option("--territory <code>", 'a département ("57") or a region ("region-44")')
    .option("--html", "as a page of HTML; Markdown otherwise")
    .action((flags: ReportFlags) => withStore(dependencies, (store) => report(store, flags, dependencies)));
}

function correctCommand(dependencies: ImpactDependencies): Command {
  return new Command("correct")
    .argument("<indicator>", "the indicator of the figure, for example market")
    .argument("<key>", 'what it is the figure of, for example "2026-04-27 offers"')
    .description("Correct a figure. The one before stays visible, with the reason.")
    .requiredOption("--value <number>", "the right figure; a share for a percentage (0.19 is 19 %)", parseFigure)
    .requiredOption("--reason <words>", "why, as readers will see it")
    .requiredOption("--source <words>", "what the right figure comes from")
    .action((indicator: string, key: string, flags: CorrectFlags) =>
      withStore(dependencies, async (store) => {
        const asOf = today(dependencies.clock);
        const { revision } = await store.correctObservation({ indicator, key, ...flags, asOf });
        dependencies.stdout.write(`${indicator} ${key}: revision ${revision}; the one before stays visible.\n`);
      }),
    );
}

function forgetCommand(dependencies: ImpactDependencies): Command {
  return new Command("forget")
    .description("Delete the events older than 30 days and the salts of past days, as the service does once an hour.")
    .option("--json", "print what was deleted as JSON")
    .action(({ json }: { json?: boolean }) =>
      withStore(dependencies, async (store) => {
        const forgotten = await forget(store, today(dependencies.clock));
        const words = `${forgotten.events} events and ${forgotten.salts} salts deleted.`;
        dependencies.stdout.write(`${json ? JSON.stringify(forgotten) : words}\n`);
      }),
    );
}

interface ReportFlags {
  readonly from?: string;
  readonly to?: string;
  readonly territory?: string;
  readonly html?: boolean;
}

interface CorrectFlags {
  readonly value: number;
  readonly reason: string;
  readonly source: string;
}

async function report(
  store: Records,
  { html, ...asked }: ReportFlags,
  { clock, stdout }: ImpactDependencies,
): Promise<void> {
  const reference = loadReference();
  const generation = await store.generation();
  const additions = generation === null ? null : await store.read((snapshot) => snapshot.reference());
  const impact = openImpact(
    {
      store,
      contracts: () => additions?.contracts ?? [],
      feeds: store.feedStates,
      reports: () => store.reports(200),
      reference: () => reference,
      demonstration: () => generation?.demonstration ?? false,
      clock,
    },
    store,
  );
  const markdown = await impactReport(impact, readAsked(asked, clock, reference));
  stdout.write(html ? page(await marked.parse(markdown)) : markdown);
}

function page(body: string): string {
  const head =
    '<meta charset="utf-8"><title>L’impact</title><style>body{font-family:system-ui;max-width:60rem;margin:auto}td,th{text-align:left;padding:2px 8px}</style>';
  return `<!DOCTYPE html>\n<html lang="fr"><head>${head}</head><body>\n${body}</body></html>\n`;
}

function parseFigure(value: string): number {
  if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Expected a number.");
}
