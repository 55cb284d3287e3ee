/** Entry of the thread that lays words out: takes texts, and gives the words of a list once it is told in which order. */
import { parentPort } from "node:worker_threads";
import type { ListName } from "../../domain/index.ts";
import { pack } from "../../lib/packed.ts";
import { ListWordsBuilder } from "./words.ts";
import { addAll, type WordsMade, type WordsTask } from "./words-beside.ts";

const builders = new Map<ListName, ListWordsBuilder>();

parentPort?.on("message", (task: WordsTask) => {
  const builder = builders.get(task.list) ?? new ListWordsBuilder();
  builders.set(task.list, builder);
  if ("titles" in task) addAll(task, builder);
  else {
    builders.delete(task.list);
    parentPort?.postMessage({ list: task.list, words: pack(builder.finish(task.order)) } satisfies WordsMade);
  }
});
