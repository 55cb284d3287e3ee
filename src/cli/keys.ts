import { randomBytes } from "node:crypto";
import { Command, InvalidArgumentError } from "commander";
import {
  type ApiKey,
  BinomeError,
  type Clock,
  InvalidValue,
  type KeyRing,
  parseOrigins,
  parseRights,
  RIGHTS,
} from "../domain/index.ts";
import { digestOf, newSecret } from "../lib/secret.ts";
import { withStore } from "./with-store.ts";

/** What the command needs from whoever composes it. */
export interface KeysDependencies {
  openStore(): Promise<KeyRing & { close(): Promise<void> }>;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
}

/** Enough for a portal that searches for its own visitors. */
const DEFAULT_QUOTA = 3_000;

/** `keys create|list|revoke`. The secret of a key is shown once, when it is created; only its digest is kept. */
export function keysCommand(dependencies: KeysDependencies): Command {
  return new Command("keys")
    .description("Keys of the API: make, list, revoke.")
    .addCommand(createCommand(dependencies))
    .addCommand(listCommand(dependencies))
    .addCommand(revokeCommand(dependencies));
}

function createCommand(dependencies: KeysDependencies): Command {
  return new Command("create")
    .description("Make a key. It is printed once and cannot be shown again.")
    .requiredOption("--name <who>", "who it is for; offers are published under this name", named)
    .requiredOption("--rights <list>", `any of ${RIGHTS.join(", ")}, comma-separated`, usage(parseRights))
    .option("--quota <number>", "requests a minute", usage(parseQuota), DEFAULT_QUOTA)
    .option(
      "--origins <list>",
      "sites that may frame the widget of this caller (any by default)",
      usage(parseOrigins),
      [],
    )
    .option("--json", 'print {"id","key"}')
    .action((flags: CreateFlags) => withStore(dependencies, (ring) => create(ring, flags, dependencies)));
}

function listCommand(dependencies: KeysDependencies): Command {
  return new Command("list")
    .description("Every key, without its secret.")
    .option("--json", "print them as JSON")
    .action((flags: { json?: boolean }) =>
      withStore(dependencies, async (ring) => {
        const keys = await ring.keys();
        dependencies.stdout.write(flags.json ? `${JSON.stringify(keys, null, 2)}\n` : listed(keys));
      }),
    );
}

function revokeCommand(dependencies: KeysDependencies): Command {
  return new Command("revoke")
    .argument("<id>", "the id of the key, as `keys list` shows it")
    .description("Refuse a key from now on, on every replica.")
    .action((id: string) =>
      withStore(dependencies, async (ring) => {
        if (!(await ring.revokeKey(id, dependencies.clock.now())))
          throw new BinomeError(`id: got ${JSON.stringify(id)}, expected the id of a key that is not revoked yet.`);
        dependencies.stdout.write(`${id} is revoked.\n`);
      }),
    );
}

interface CreateFlags {
  readonly name: string;
  readonly rights: ApiKey["rights"];
  readonly quota: number;
  readonly origins: ApiKey["origins"];
  readonly json?: boolean;
}

async function create(ring: KeyRing, flags: CreateFlags, { clock, stdout }: KeysDependencies): Promise<void> {
  const { name, rights, quota, origins, json } = flags;
  const key = `binome_${newSecret()}`;
  const id = randomBytes(6).toString("hex");
  const createdAt = clock.now().toISOString();
  await ring.createKey({ id, name, rights, requestsPerMinute: quota, origins, createdAt }, digestOf(key));
  const told = `${key}\n\nKey ${id} of ${name}. Keep it now: only its digest is kept here, and nobody can show it again.\n`;
  stdout.write(json ? `${JSON.stringify({ id, key })}\n` : told);
}

function listed(keys: readonly ApiKey[]): string {
  return keys.length === 0 ? "No key yet: `keys create` makes one.\n" : keys.map(line).join("");
}

function line({ id, name, rights, requestsPerMinute, origins, createdAt, revokedAt }: ApiKey): string {
  const frames = origins.length === 0 ? "" : `  frames: ${origins.join(",")}`;
  const state = revokedAt === null ? "good" : `revoked ${revokedAt.slice(0, 10)}`;
  return `${id}  ${createdAt.slice(0, 10)}  ${state}  ${requestsPerMinute}/min  ${rights.join(",")}  ${name}${frames}\n`;
}

/** What a parser refuses is wrong usage of the command. */
function usage<T>(parse: (value: string) => T): (value: string) => T {
  return (value) => {
    try {
      return parse(value);
    } catch (error) {
      throw error instanceof InvalidValue ? new InvalidArgumentError(`Expected ${error.expected}.`) : error;
    }
  };
}

function parseQuota(value: string): number {
  if (!/^\d{1,7}$/.test(value) || Number(value) < 1) throw new InvalidValue("quota", value, "a whole number from 1");
  return Number(value);
}

function named(value: string): string {
  if (/^[^\p{Cc}\p{Cs}]{1,200}$/u.test(value) && value.trim() === value) return value;
  throw new InvalidArgumentError("Expected 1 to 200 characters.");
}
