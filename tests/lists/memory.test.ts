import { clock, model, reference, snapshotOf } from "../../src/search/oracle/small-world.ts";
import { memoryLists } from "./memory-lists.ts";
import { searchesContract } from "./searches.contract.ts";

searchesContract((world) => memoryLists(snapshotOf(world), { reference, model, clock }), 60);
