import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "./index.ts";
import { storeContract } from "./store.contract.ts";

// Making a database takes seconds, so one serves all the tests: it is emptied between them.
storeContract(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "binome store "));
  return {
    open: (clock) => openStore({ dataDir, databaseUrl: null, ...(clock && { clock }) }),
    reset: () => emptyEmbedded(dataDir),
    end: () => rm(dataDir, { recursive: true, force: true }),
  };
});

async function emptyEmbedded(dataDir: string): Promise<void> {
  await rm(join(dataDir, "postgres"), { recursive: true, force: true });
}
