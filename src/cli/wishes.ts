import { Command, Option } from "commander";
import type { OrientationRecords, Snapshot, WishTally } from "../domain/index.ts";
import { withStore } from "./with-store.ts";

/** What the command needs from whoever composes it. */
export interface WishesDependencies {
  openStore(): Promise<WishesStore>;
  readonly stdout: { write(text: string): unknown };
}

interface WishesStore {
  read<T>(visit: (snapshot: Snapshot & OrientationRecords) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What tells one group from another, and how it is named. */
interface Grouping {
  readonly key: (tally: WishTally) => string;
  readonly label: (tally: WishTally) => string;
}

const GROUPINGS = {
  academie: { key: ({ academie }) => academie, label: ({ academie }) => academie },
  departement: { key: departementOf, label: (tally) => `département ${departementOf(tally)}` },
  school: { key: ({ uai }) => uai, label: ({ uai }) => uai },
  training: {
    key: ({ mef, title, code }) => mef ?? title ?? code,
    label: ({ title, code }) => title ?? `offer ${code}`,
  },
} satisfies Record<string, Grouping>;

type By = keyof typeof GROUPINGS;

/** `wishes --by …`: what the imported files of wishes yield, counted by territory, school or training. */
export function wishesCommand({ openStore, stdout }: WishesDependencies): Command {
  const by = new Option("--by <group>", "how they are counted").choices(Object.keys(GROUPINGS)).default("academie");
  return new Command("wishes")
    .description(
      "Wishes counted in the imported files of wishes, by territory, school or training; the most wished first.",
    )
    .addOption(by)
    .option("--json", 'print [{"key","label","schools","wishes"}]')
    .action(async (flags: { by: By; json?: boolean }) => {
      await withStore({ openStore }, async (store) => {
        const counts = await store.read((snapshot) => countBy(GROUPINGS[flags.by], snapshot.wishTallies()));
        stdout.write(flags.json ? `${JSON.stringify(counts, null, 2)}\n` : counts.map(line).join("") || NONE);
      });
    });
}

const NONE = "No wish is counted yet: `binome import wishes <file>` counts them.\n";

interface WishCount {
  readonly key: string;
  readonly label: string;
  readonly schools: number;
  readonly wishes: number;
}

async function countBy(grouping: Grouping, tallies: AsyncIterable<readonly WishTally[]>): Promise<WishCount[]> {
  const groups = new Map<string, { label: string; schools: Set<string>; wishes: number }>();
  for await (const batch of tallies) {
    for (const tally of batch) {
      const key = grouping.key(tally);
      const group = groups.get(key) ?? { label: grouping.label(tally), schools: new Set(), wishes: 0 };
      groups.set(key, group);
      group.schools.add(tally.uai);
      group.wishes += tally.wishes;
    }
  }
  return [...groups]
    .map(([key, { label, schools, wishes }]) => ({ key, label, schools: schools.size, wishes }))
    .sort((a, b) => b.wishes - a.wishes || (a.key < b.key ? -1 : 1));
}

/** A UAI starts with the département of the school, in three digits: Corsica is 620 and 720. */
function departementOf({ uai }: WishTally): string {
  const digits = uai.slice(0, 3);
  return { "620": "2A", "720": "2B" }[digits] ?? (digits < "900" ? digits.slice(1) : digits);
}

function line({ label, schools, wishes }: WishCount): string {
  return `${String(wishes).padStart(8)} wishes  ${String(schools).padStart(5)} schools  ${label}\n`;
}
