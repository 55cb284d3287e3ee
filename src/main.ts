import { readConfig } from "./config.ts";
import { BinomeError } from "./domain/index.ts";
import { startService } from "./service.ts";

try {
  const service = await startService(readConfig(process.env));
  console.log(`Binôme is ready on ${service.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      service.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  console.error(error instanceof BinomeError ? `binome: ${error.message}` : error);
  process.exit(1);
}
