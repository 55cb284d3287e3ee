import cluster from "node:cluster";
import { readConfig } from "./config.ts";
import { BinomeError } from "./domain/index.ts";

/** What can be stopped: a service, or the processes that serve. */
interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

try {
  const running = await run();
  // Of several processes, the one that started them says it.
  if (cluster.isPrimary) console.log(`Binôme is ready on ${running.url}`);
  else process.send?.({ ready: running.url });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end(running));
} catch (error) {
  console.error(error instanceof BinomeError ? `binome: ${error.message}` : error);
  process.exit(1);
}

async function run(): Promise<Running> {
  const config = readConfig(process.env);
  if (cluster.isPrimary && (config.workers ?? 1) > 1) {
    const { startWorkers } = await import("./workers.ts");
    return startWorkers(config.workers ?? 1);
  }
  const { startService } = await import("./service.ts");
  return startService(config);
}

async function end(running: Running): Promise<void> {
  try {
    await running.stop();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
