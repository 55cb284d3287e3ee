/** Checks the directions of imports, and that the checker really read the code: with no parser it sees 0 modules and is content. */
import { cruise, format } from "dependency-cruiser";
import config from "../.dependency-cruiser.mjs";

const MIN_MODULES = 20;

const { output } = await cruise(["src"], {
  ruleSet: { forbidden: config.forbidden },
  validate: true,
  ...config.options,
});
const read = output.modules.filter((module) => module.source.startsWith("src/")).length;
const followed = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
if (read < MIN_MODULES || followed < read) {
  console.error(
    `check-imports: read ${read} modules and ${followed} imports, expected at least ${MIN_MODULES} and as many imports. Is the parser installed?`,
  );
  process.exit(1);
}
if (output.summary.error > 0) {
  console.error((await format(output, { outputType: "err" })).output);
  process.exit(1);
}
console.error(`check-imports: ${read} modules, ${followed} imports, no breach.`);
