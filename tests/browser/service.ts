import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startService } from "../../src/service.ts";

export interface TestService {
  /** Where it listens, for example "http://127.0.0.1:41234". */
  readonly base: string;
  stop(): Promise<void>;
}

/** The whole service as `npm start` runs it, over the demonstration world, on a free port and a data folder of its own. */
export async function startTestService(): Promise<TestService> {
  const dataDir = await mkdtemp(join(tmpdir(), "binome-browser-"));
  const service = await startService({
    host: "127.0.0.1",
    port: 0,
    dataDir,
    databaseUrl: null,
    startEmpty: false,
    scale: null,
    rateLimit: "off",
    now: null,
    logLevel: "warn",
  });
  return {
    base: service.url,
    stop: async () => {
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
