import { fakeServer } from "../../src/api/fake-server.ts";
import { expectAgreement } from "../api/agreement.ts";
import { clock, searchOverTinyWorld } from "../api/tiny-world.ts";

const REQUESTS = 100_000;
/** In parts, each with a seed of its own: the first that fails is told at once, with what to run again. */
const PART = 5_000;

/** Requests made from the OpenAPI document, none of which may fail or answer what the document does not say. `first`: the first seed. */
export async function proveRequests(first = 20_260_504): Promise<void> {
  const search = await searchOverTinyWorld();
  const app = await fakeServer({ search: () => search, clock });
  const statuses: Record<string, number> = {};
  const started = performance.now();
  for (let done = 0; done < REQUESTS; done += PART) {
    const seed = first + done;
    const part = await expectAgreement(app, { runs: PART, seed });
    for (const [status, count] of Object.entries(part)) statuses[status] = (statuses[status] ?? 0) + count;
    process.stderr.write(`${done + PART} of ${REQUESTS} requests, seed ${seed}\n`);
  }
  await app.close();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${REQUESTS} requests made from the OpenAPI document in ${seconds} s: none answered 500, none as the document does not say. By status: ${JSON.stringify(statuses)}`,
  );
}
