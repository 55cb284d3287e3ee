import { Command } from "commander";
import { BinomeError, parseSiret, type Siret } from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import { connectEstablishments, type FeedSettings, openWeb } from "../sources/index.ts";

interface EstablishmentDependencies {
  readonly settings: FeedSettings;
  readonly stdout: { write(text: string): unknown };
}

/** `establishment <siret>`: what the register of companies says of it today, to check what a visitor reports. Throws when the register is off. */
export function establishmentCommand({ settings, stdout }: EstablishmentDependencies): Command {
  return new Command("establishment")
    .description(
      "Ask the register of companies about one establishment: its name, activity, place, and whether it is open.",
    )
    .argument("<siret>", "its number, 14 digits")
    .option("--json", "print what is known as JSON; null when it is not there")
    .action(async (number: string, { json }: { json?: boolean }) => {
      const siret = parseSiret(number);
      const register = connectEstablishments(settings, openWeb());
      if (register === null)
        throw new BinomeError(
          "RECHERCHE_ENTREPRISES_URL: not set, expected the address of the register (docs/data.md).",
        );
      const reference = loadReference();
      const known = await register.find(siret, { reference, signal: AbortSignal.timeout(120_000) });
      stdout.write(
        `${json ? JSON.stringify(known, null, 2) : describe(siret, known, (naf) => reference.nafLabel(naf))}\n`,
      );
    });
}

type Known = Awaited<ReturnType<NonNullable<ReturnType<typeof connectEstablishments>>["find"]>>;
type Activity = NonNullable<NonNullable<Known>["naf"]>;

function describe(siret: Siret, known: Known, labelOf: (naf: Activity) => string | null): string {
  if (known === null) return `${siret}: not in the register, or its holder asked not to be published.`;
  const { name, naf, size, opco, isOpen, place } = known;
  const activity = naf === null ? "activity not known" : `${naf} ${labelOf(naf) ?? ""}`.trim();
  const lines = [
    name ?? "a sole trader, whose name is not shown",
    activity,
    `band of employees ${size ?? "not known"}`,
    `OPCO ${opco ?? "not known"}`,
  ];
  return [`${siret}: ${isOpen ? "open" : "CLOSED"}`, ...lines, place?.label ?? "place not known"].join("\n  ");
}
