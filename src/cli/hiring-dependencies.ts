import type { Clock, Store } from "../domain/index.ts";

/** What the commands about hiring need from whoever composes them. */
export interface HiringDependencies {
  openStore(): Promise<Store>;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}
