import { afterAll, beforeEach } from "vitest";
import type { Clock } from "../domain/index.ts";
import { feedsContract } from "./feeds.contract.ts";
import { hiringContract } from "./hiring.contract.ts";
import { impactContract } from "./impact.contract.ts";
import { wishCountsContract } from "./impact-wishes.contract.ts";
import { keysContract } from "./keys.contract.ts";
import { orientationContract } from "./orientation.contract.ts";
import { problemReportsContract } from "./problem-reports.contract.ts";
import { publicationsContract } from "./publications.contract.ts";
import { recordsContract } from "./records.contract.ts";
import { ASOF, type Stage } from "./store.stage.ts";
import type { Records } from "./store.ts";

/** Where the contract's stores live: `open` gives another store of the same records, on an empty database after `reset`. */
export interface Home {
  open(clock?: Clock): Promise<Records>;
  reset(): Promise<void>;
}

const CONTRACTS = [
  feedsContract,
  hiringContract,
  keysContract,
  orientationContract,
  problemReportsContract,
  impactContract,
  wishCountsContract,
  publicationsContract,
  recordsContract,
];

/** What every store does, whatever is underneath; or a part of it. */
export function storeContract(home: Home, contracts: readonly ((stage: Stage) => void)[] = CONTRACTS): void {
  let store: Records | undefined;
  beforeEach(async () => {
    await store?.close();
    await home.reset();
    store = await home.open();
  });
  afterAll(() => store?.close());

  const stage: Stage = {
    get store() {
      if (store === undefined) throw new Error("The store is opened before each test: expected to be inside one.");
      return store;
    },
    publish: (write) => stage.store.publish(async (draft) => void (await write(draft)), ASOF),
    read: (visit) => stage.store.read(visit),
    reopen: async (clock) => {
      await store?.close();
      store = await home.open(clock);
    },
  };
  for (const contract of contracts) contract(stage);
}
