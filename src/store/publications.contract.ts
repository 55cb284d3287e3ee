import { expect, test } from "vitest";
import type { Clock, Draft, Generation } from "../domain/index.ts";
import { company, DEMONSTRATION, offer, report, training } from "./store.samples.ts";
import { ASOF, all, DAY, type Stage } from "./store.stage.ts";

/** Generations follow one another, whole or not at all. */
export function publicationsContract(stage: Stage): void {
  const { publish, read, reopen } = stage;

  test("has no generation before the first publication, and nothing to read", async () => {
    expect(await stage.store.generation()).toBeNull();
    await expect(stage.store.read(async () => 1)).rejects.toThrow("Nothing was published yet");
  });

  test("numbers its generations from 1 and says when each was published", async () => {
    const first = await publish((draft) => draft.putTrainings([training("a")]));
    expect(first).toEqual({ id: 1, asOf: ASOF.toISOString(), demonstration: false });
    expect((await publish(async () => undefined)).id).toBe(2);
    expect((await stage.store.generation())?.id).toBe(2);
  });

  test("counts what a batch adds, changes and leaves as it was", async () => {
    await publish(async (draft) => {
      expect(await draft.putTrainings([training("a"), training("b")])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    });
    await publish(async (draft) => {
      const batch = [training("a"), training("b", { title: "CAP Pâtissier" }), training("c")];
      expect(await draft.putTrainings(batch)).toEqual({ added: 1, changed: 1, unchanged: 1 });
    });
  });

  test("takes the last of a key given twice, in one batch or in two", async () => {
    await publish(async (draft) => {
      const twice = [training("a", { title: "premier" }), training("a", { title: "second" })];
      expect(await draft.putTrainings(twice)).toEqual({ added: 1, changed: 0, unchanged: 0 });
      expect(await draft.putTrainings([training("a", { title: "troisième" })])).toEqual({
        added: 0,
        changed: 1,
        unchanged: 0,
      });
      expect(await draft.putTrainings([training("a", { title: "troisième" })])).toEqual({
        added: 0,
        changed: 0,
        unchanged: 1,
      });
    });
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("a", { title: "troisième" })]);
  });

  test("removes what a source no longer gives, and nothing of another source or kind", async () => {
    await publish(async (draft) => {
      await draft.putOffers([offer("1"), offer("2"), offer("3"), offer("1", { source: "autre" })], DAY);
      await draft.putTrainings([training("1", { source: "feed" })]);
    });
    await publish(async (draft) => {
      await draft.putOffers([offer("1")], DAY);
      await draft.putOffers([offer("4")], DAY);
      expect(await draft.removeMissing("offers", "feed")).toBe(2);
    });
    const left = await read((snapshot) => all(snapshot.offers()));
    expect(left.map(({ offer: { source, id } }) => `${source} ${id}`)).toEqual(["autre 1", "feed 1", "feed 4"]);
    expect(await read((snapshot) => all(snapshot.trainings()))).toHaveLength(1);
  });

  test("says that it holds the demonstration world until all of it is removed", async () => {
    const fictitious = { source: DEMONSTRATION };
    const first = await publish(async (draft) => {
      await draft.putTrainings([training("a", fictitious)]);
      await draft.putOffers([offer("a", fictitious)], DAY);
      await draft.putCompanies([company(1, fictitious)]);
    });
    expect(first.demonstration).toBe(true);
    const second = await publish(async (draft) => {
      await draft.putTrainings([training("b")]);
      expect(await draft.removeDemonstration()).toBe(3);
    });
    expect(second.demonstration).toBe(false);
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("b")]);
  });

  test("changes nothing when the writing fails, and goes on", async () => {
    await publish((draft) => draft.putTrainings([training("a")]));
    const failing = publish(async (draft) => {
      await draft.putTrainings([training("a", { title: "perdu" }), training("b")]);
      throw new Error("the feed broke off");
    });
    await expect(failing).rejects.toThrow("the feed broke off");
    expect((await stage.store.generation())?.id).toBe(1);
    expect(await read((snapshot) => all(snapshot.trainings()))).toEqual([training("a")]);
    expect((await publish((draft) => draft.putTrainings([training("b")]))).id).toBe(2);
  });

  test("lets one publication in at a time", async () => {
    const steps: string[] = [];
    const slow = (name: string) => async (draft: Draft) => {
      steps.push(`${name} starts`);
      const { added } = await draft.putTrainings([training("a")]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      steps.push(`${name} ends, ${added} added`);
    };
    const generations = await Promise.all([publish(slow("one")), publish(slow("other"))]);
    expect(generations.map(({ id }) => id).sort()).toEqual([1, 2]);
    const [first] = steps[0]!.split(" ");
    const second = first === "one" ? "other" : "one";
    expect(steps).toEqual([`${first} starts`, `${first} ends, 1 added`, `${second} starts`, `${second} ends, 0 added`]);
  });

  test("reads one generation to its end while another is published", async () => {
    await publish((draft) => draft.putTrainings([training("a")]));
    let publishing: Promise<Generation> | null = null;
    const begun = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const reading = stage.store.read(async (snapshot) => {
      begun.resolve();
      await asked.promise;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [snapshot.generation.id, await all(snapshot.trainings())];
    });
    await begun.promise;
    publishing = publish((draft) => draft.putTrainings([training("b")]));
    asked.resolve();
    expect(await reading).toEqual([1, [training("a")]]);
    expect((await publishing).id).toBe(2);
  });

  test("refuses a publication asked inside a reading, which would wait for itself", async () => {
    await publish(async () => undefined);
    const nested = stage.store.read(() => publish(async () => undefined));
    await expect(nested).rejects.toThrow("store.publish was called inside store.read");
    expect((await publish(async () => undefined)).id).toBe(2);
  });

  test("tells its listeners of each generation, until they stop listening", async () => {
    const heard: number[] = [];
    const stop = stage.store.onGeneration((generation) => heard.push(generation.id));
    await publish(async () => undefined);
    await publish(async () => undefined);
    await expect.poll(() => heard).toEqual([1, 2]);
    stop();
    await publish(async () => undefined);
    expect(heard).toEqual([1, 2]);
  });

  test("keeps import reports, newest first, for 90 days", async () => {
    const at = (day: string): Clock => ({ now: () => new Date(`${day}T08:00:00Z`) });
    await reopen(at("2026-01-01"));
    await stage.store.saveReport(report("trainings"));
    await reopen(at("2026-03-01"));
    await stage.store.saveReport(report("offers"));
    expect((await stage.store.reports(10)).map(({ kind }) => kind)).toEqual(["offers", "trainings"]);
    await reopen(at("2026-04-15"));
    await stage.store.saveReport(report("places"));
    expect(await stage.store.reports(10)).toEqual([report("places"), report("offers")]);
    expect(await stage.store.reports(1)).toEqual([report("places")]);
  });
}
