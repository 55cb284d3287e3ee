import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Right } from "../../src/domain/index.ts";
import { digestOf } from "../../src/lib/secret.ts";
import { type Service, startService } from "../../src/service.ts";

export interface PartnerService extends Service {
  /** The secret of the partner's key, whose id is "k". */
  readonly key: string;
}

/** The whole service over an empty world, in a folder of its own that goes with it, and a partner's key to it. */
export async function startForPartner(rights: readonly Right[]): Promise<PartnerService> {
  const dataDir = await mkdtemp(join(tmpdir(), "binome-partner-"));
  const service = await startService({
    host: "127.0.0.1",
    port: 0,
    dataDir,
    databaseUrl: null,
    startEmpty: true,
    scale: null,
    rateLimit: "on",
    now: null,
    logLevel: "warn",
  });
  const createdAt = new Date().toISOString();
  const key = { id: "k", name: "partenaire", rights, requestsPerMinute: 10_000, origins: [], createdAt };
  await service.store.createKey(key, digestOf("clef"));
  const stop = async () => {
    await service.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { ...service, key: "clef", stop };
}
