import { Command } from "commander";
import { type Clock, today } from "../domain/index.ts";
import { loadFacts, staleFacts } from "../guidance/index.ts";

interface GuidanceDependencies {
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
}

/** `guidance stale`: the amounts and dates of the pages that nobody checked for six months. */
export function guidanceCommand({ clock, stdout }: GuidanceDependencies): Command {
  const stale = new Command("stale")
    .description("List the amounts and dates that nobody checked in the last six months, oldest first.")
    .option("--json", "print the list as JSON")
    .action(({ json }: { json?: boolean }) => {
      const facts = staleFacts(loadFacts().values(), today(clock));
      const lines = facts.map(({ checked, id, text, url }) => `${checked}  ${id}: ${text}  ${url}`);
      stdout.write(`${json ? JSON.stringify(facts, null, 2) : [...lines, summary(facts.length)].join("\n")}\n`);
    });
  return new Command("guidance").description("What the pages of guidance say.").addCommand(stale);
}

function summary(count: number): string {
  return count === 0 ? "Every fact was checked in the last six months." : `${count} facts to check again.`;
}
