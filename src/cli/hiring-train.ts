import { Argument, Command } from "commander";
import {
  BinomeError,
  type HiringOverride,
  type HiringPrediction,
  parseSiret,
  type Siret,
  type Store,
} from "../domain/index.ts";
import {
  explain,
  fromModelDocument,
  type Gate,
  type History,
  historyOf,
  loadNafOccupations,
  nafAffinities,
  predictAll,
  tensionByActivity,
  toModelDocument,
  trainAlgorithms,
} from "../hiring/index.ts";
import { loadReference } from "../reference/index.ts";
import type { HiringDependencies } from "./hiring-dependencies.ts";
import { withStore } from "./with-store.ts";

/** `hiring train`: trains on the hires of the store; saves the model if it passes its gates. */
export function trainCommand({ openStore, clock, stdout, stderr }: HiringDependencies): Command {
  return new Command("train").description("Train on the hires of the store, check, and keep the model.").action(() =>
    withStore({ openStore }, async (store) => {
      let said = 0;
      const { trained, gates } = trainAlgorithms(await historyIn(store), (share) => {
        if (share < said + 0.1 && share < 1) return;
        said = share;
        stderr.write(`${Math.round(share * 100)} %\n`);
      });
      refuseFailed("train", gates);
      const model = { trainedAt: clock.now().toISOString(), document: toModelDocument(trained) };
      const generation = await store.publish((draft) => draft.hiring.saveModel(model), clock.now());
      const { hires, chance } = trained.boosted;
      const trees = hires.trees.length + chance.trees.length;
      stdout.write(
        `${sentences(gates)}\nModel of ${trees} trees kept in generation ${generation.id}. Next: hiring predict.\n`,
      );
    }),
  );
}

/** `hiring predict`: publishes what the trained model expects of every establishment. */
export function predictCommand({ openStore, clock, stdout }: HiringDependencies): Command {
  return new Command("predict")
    .description("Publish what the trained model expects of every establishment.")
    .action(() =>
      withStore({ openStore }, async (store) => {
        const history = await historyIn(store);
        const model = await store.read((snapshot) => snapshot.hiring.model());
        if (model === null)
          throw new BinomeError("hiring predict: no trained model in the store, expected `hiring train` first.");
        const { prediction, gates } = predictAll(history, fromModelDocument(model.document));
        refuseFailed("predict", gates);
        const predictions = history.ids.map((siret, i): HiringPrediction => {
          return {
            siret: siret as Siret,
            expected: prediction.expected[i] ?? 0,
            probability: prediction.probability[i] ?? 0,
          };
        });
        const generation = await store.publish((draft) => draft.hiring.replacePredictions(predictions), clock.now());
        stdout.write(`${sentences(gates)}\n${predictions.length} establishments in generation ${generation.id}.\n`);
      }),
    );
}

/** `hiring explain <siret>`: what is expected of one establishment, and where it comes from. Confidential. */
export function explainCommand({ openStore, stdout }: HiringDependencies): Command {
  return new Command("explain")
    .description("Say what is expected of one establishment, and why. Confidential: not for the public.")
    .argument("<siret>")
    .option("--json", "print it as JSON")
    .action((siret: string, { json }: { json?: boolean }) =>
      withStore({ openStore }, async (store) => {
        const explanation = explain(await historyIn(store), parseSiret(siret));
        if (explanation === null)
          throw new BinomeError(`siret: got "${siret}", expected an establishment of the store.`);
        stdout.write(`${json ? JSON.stringify(explanation) : inWords(explanation)}\n`);
      }),
    );
}

/** `hiring override <siret> <action>`: the request of a company, kept with who asked, when and why. */
export function overrideCommand({ openStore, clock, stdout }: HiringDependencies): Command {
  return new Command("override")
    .description("Remove a company from the lists, add it, or take its request back. Every request is kept.")
    .argument("<siret>")
    .addArgument(new Argument("<action>").choices(["remove", "add", "clear"]))
    .requiredOption("--reason <text>", "why")
    .requiredOption("--by <who>", "who asked")
    .action((siret: string, action: HiringOverride["action"], { reason, by }: { reason: string; by: string }) =>
      withStore({ openStore }, async (store) => {
        const override = { siret: parseSiret(siret), action, reason, by, at: clock.now().toISOString() };
        const generation = await store.publish((draft) => draft.hiring.addOverride(override), clock.now());
        stdout.write(`${action} ${siret}, from generation ${generation.id} on.\n`);
      }),
    );
}

async function historyIn(store: Store): Promise<History> {
  const tables = loadReference();
  if ((await store.generation()) === null)
    throw new BinomeError("hires: nothing in the store, expected `import hires` first.");
  return store.read(async (snapshot) => {
    if (!(await snapshot.hiring.hasHires())) {
      throw new BinomeError("hires: none in the store, expected `import hires` first.");
    }
    const { tension, occupationHires } = await snapshot.reference();
    const affinities = nafAffinities(occupationHires, tables, loadNafOccupations());
    const tensionOf = tensionByActivity(tension, affinities, tables.canonical);
    return historyOf({ records: snapshot.hiring, companies: snapshot.companies, tensionOf });
  });
}

/** Throws, naming what failed: nothing is published then. */
function refuseFailed(command: string, gates: readonly Gate[]): void {
  const failed = gates.filter(({ passed }) => !passed);
  if (failed.length > 0) throw new BinomeError(`hiring ${command}: not published.\n${sentences(failed)}`);
}

function sentences(gates: readonly Gate[]): string {
  return gates.map(({ name, passed, says }) => `${passed ? "passed" : "FAILED"} ${name}: ${says}`).join("\n");
}

function inWords(of: NonNullable<ReturnType<typeof explain>>): string {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const own = of.ownRate === null ? "it has no history" : `its own history alone says ${of.ownRate.toFixed(2)}`;
  return [
    `Hires: ${of.lastYear} in the last twelve months, ${of.ever} in all.`,
    `For six average months, ${own} and counts for ${percent(of.ownWeight)};`,
    `its group (${of.group}) says ${of.groupRate.toFixed(2)} and counts for ${percent(1 - of.ownWeight)}.`,
    `The coming six months count for ${of.season.toFixed(1)} average months.`,
    `Lately, those ${of.ever > 0 ? "whose last hire is as old" : "that never hired"} made ${of.level.hires.toFixed(2)} times the hires that their rates say.`,
    `Algorithm 1 expects ${of.expected.toFixed(2)} hires, and one at least with a chance of ${percent(of.probability)}.`,
  ].join("\n");
}
