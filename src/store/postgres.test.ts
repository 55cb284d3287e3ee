import { startPostgres } from "../../tests/postgres/throwaway.ts";
import { openStore } from "./index.ts";
import { storeContract } from "./store.contract.ts";

storeContract(async () => {
  const server = await startPostgres();
  let databaseUrl = server.url;
  return {
    open: (clock) => openStore({ dataDir: "unused", databaseUrl, ...(clock && { clock }) }),
    reset: async () => {
      databaseUrl = await server.createDatabase();
    },
    end: () => server.stop(),
  };
});
