import { Command } from "commander";
import { InvalidValue, type Orientation, type OrientationRecords, type Snapshot } from "../domain/index.ts";
import { buildOrientation, LINK_FIELDS, linksOf, readLinkRequest } from "../orientation/index.ts";
import { loadReference, loadSuccessions } from "../reference/index.ts";
import { createTextUnderstanding } from "../search/index.ts";
import { readWishRows, type WishRow } from "../sources/index.ts";
import { withStore } from "./with-store.ts";

/** What the command needs from whoever composes it. */
export interface LinksDependencies {
  openStore(): Promise<LinksStore>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** What it needs of a store. */
interface LinksStore {
  read<T>(visit: (snapshot: Snapshot & OrientationRecords) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The fields that say which wish a line is; a file without any of them links nothing. */
const IDENTIFYING = LINK_FIELDS.filter((field) => !["id", "code_insee", "code_postal"].includes(field));
const COLUMNS = ["id", "companies", "offers", "binomes", "page", "rule", "confidence", "certification", "error"];

/** `links <wishes.csv>`: CSV in, CSV out on stdout, one line a wish. A wish that cannot be read keeps its line, with what is wrong. */
export function linksCommand(dependencies: LinksDependencies): Command {
  return new Command("links")
    .description("For each wish of a CSV file, the links to mail to its candidate, as CSV on stdout.")
    .argument("<wishes.csv>", `a CSV file with columns among ${LINK_FIELDS.join(", ")}; other columns are never read`)
    .option("--site <address>", "where the site is served", "http://127.0.0.1:3000")
    .addHelpText("after", "\nExit codes: 0 done, 1 refused or failed, 2 wrong usage.")
    .action((file: string, { site }: { site: string }) => run(file, site.replace(/\/+$/, ""), dependencies));
}

function run(file: string, site: string, { openStore, stdout, stderr }: LinksDependencies): Promise<void> {
  return withStore({ openStore }, async (store) => {
    const orientation = await store.read(orientationOf);
    stdout.write(csvLine(COLUMNS));
    let linked = 0;
    let refused = 0;
    for await (const row of readWishRows(file, LINK_FIELDS, IDENTIFYING)) {
      const { cells, isRight } = lineOf(row, orientation, site);
      stdout.write(csvLine(cells));
      if (isRight) linked++;
      else refused++;
    }
    stderr.write(`${linked} wishes linked, ${refused} refused\n`);
  });
}

async function orientationOf(snapshot: Snapshot & OrientationRecords): Promise<Orientation> {
  const reference = loadReference(await snapshot.reference());
  const text = createTextUnderstanding(reference);
  const understand = (words: string) => text.understand(words).exact;
  return buildOrientation(snapshot, { reference, successions: loadSuccessions(), understand });
}

function lineOf({ line, fields }: WishRow, orientation: Orientation, site: string) {
  try {
    const { id, links, match } = linksOf(readLinkRequest(fields), orientation, site);
    const { companies, offers, binomes, page } = links;
    const cells = [id, companies, offers, binomes, page, match.rule, match.confidence, match.certification, null];
    return { cells, isRight: true };
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    const wrong = `line ${line}: ${error.message}`;
    return { cells: [fields.id ?? null, null, null, null, null, null, null, null, wrong], isRight: false };
  }
}

/** A line of CSV. A spreadsheet runs what starts with "=", "+", "-" or "@": such cells get a quote before. */
function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}

function csvCell(cell: string | null): string {
  const text = cell === null ? "" : /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
