import { expect, test } from "vitest";
import type { Hires, HiringOverride, Siret } from "../domain/index.ts";
import { parseMonth } from "../domain/index.ts";
import { all, type Stage } from "./store.stage.ts";

function hires(establishment: string, month: string, count: number, fields: Partial<Hires> = {}): Hires {
  return {
    establishment,
    month: parseMonth(month),
    hires: count,
    declared: null,
    alternance: true,
    postcode: null,
    ...fields,
  };
}

/** Hires, predictions, models and requests are kept as they were given. */
export function hiringContract(stage: Stage): void {
  const { publish } = stage;
  const records = <T>(visit: (hiring: Parameters<Parameters<Stage["store"]["read"]>[0]>[0]["hiring"]) => Promise<T>) =>
    stage.store.read((snapshot) => visit(snapshot.hiring));

  test("gives hires back by establishment and month, and counts what is new, changed and unchanged", async () => {
    const lines = [
      hires("b", "2025-09", 2, { postcode: "57000" }),
      hires("a", "2025-10", 0),
      hires("a", "2025-09", 1, { declared: "2025-11-03" as Hires["declared"] }),
      hires("a", "2025-09", 4, { alternance: false }),
    ];
    await publish(async (draft) =>
      expect(await draft.hiring.putHires(lines)).toEqual({ added: 4, changed: 0, unchanged: 0 }),
    );
    await publish(async (draft) =>
      expect(
        await draft.hiring.putHires([hires("b", "2025-09", 3, { postcode: "57000" }), hires("a", "2025-10", 0)]),
      ).toEqual({
        added: 0,
        changed: 1,
        unchanged: 1,
      }),
    );
    const [b, october, september, apart] = lines;
    expect(await records((hiring) => all(hiring.hires()))).toEqual([apart, september, october, { ...b, hires: 3 }]);
    expect(await records((hiring) => hiring.hasHires())).toBe(true);
  });

  test("contracts kept apart are not hires", async () => {
    await publish((draft) => draft.hiring.putHires([hires("a", "2025-09", 1, { alternance: false })]));
    expect(await records((hiring) => hiring.hasHires())).toBe(false);
  });

  test("keeps the last predictions only, every request, and the last model", async () => {
    const prediction = (siret: string, expected: number) => ({ siret: siret as Siret, expected, probability: 0.25 });
    const request = (action: HiringOverride["action"]): HiringOverride => {
      return { siret: "1" as Siret, action, reason: "asked", by: "operator", at: "2026-05-01T00:00:00.000Z" };
    };
    await publish(async (draft) => {
      await draft.hiring.replacePredictions([prediction("1", 0.1), prediction("2", 1e-9)]);
      await draft.hiring.addOverride(request("remove"));
      await draft.hiring.saveModel({ trainedAt: "2026-05-01", document: "{}" });
    });
    await publish(async (draft) => {
      await draft.hiring.replacePredictions([prediction("3", 0.5)]);
      await draft.hiring.addOverride(request("clear"));
    });
    expect(await records((hiring) => all(hiring.predictions()))).toEqual([prediction("3", 0.5)]);
    expect(await records((hiring) => hiring.overrides())).toEqual([request("remove"), request("clear")]);
    expect(await records((hiring) => hiring.model())).toEqual({ trainedAt: "2026-05-01", document: "{}" });
  });
}
