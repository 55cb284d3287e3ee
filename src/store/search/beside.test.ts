import { expect, test } from "vitest";
import { ahead, allOf } from "./beside.ts";

test("every work is waited for, and what failed first in their order is thrown", async () => {
  const ended: string[] = [];
  const work = async (name: string, fails: boolean) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    ended.push(name);
    if (fails) throw new Error(name);
  };
  await expect(allOf([work("one", false), work("two", true), work("three", true)])).rejects.toThrow("two");
  expect(ended).toEqual(["one", "two", "three"]);
  await expect(allOf([])).resolves.toBeUndefined();
});

test("the next value is asked for while the last one is looked at", async () => {
  const asked: number[] = [];
  async function* pages() {
    for (const page of [1, 2, 3]) {
      asked.push(page);
      yield page;
    }
  }
  const seen: [number, number[]][] = [];
  for await (const page of ahead(pages())) {
    await Promise.resolve();
    seen.push([page, [...asked]]);
  }
  expect(seen.map(([page]) => page)).toEqual([1, 2, 3]);
  expect(seen[0]?.[1]).toEqual([1, 2]);
});

test("a source that fails later is heard when its turn comes", async () => {
  async function* pages() {
    yield 1;
    throw new Error("cut");
  }
  const seen: number[] = [];
  const reading = async () => {
    for await (const page of ahead(pages())) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(page);
    }
  };
  await expect(reading()).rejects.toThrow("cut");
  expect(seen).toEqual([1]);
});

test("a source whose reader stops early ends, and has ended when the reading has", async () => {
  const told: string[] = [];
  async function* pages() {
    try {
      for (let page = 1; ; page++) yield page;
    } finally {
      await new Promise((resolve) => setTimeout(resolve, 5));
      told.push("ended");
    }
  }
  for await (const page of ahead(pages())) if (page === 2) break;
  expect(told).toEqual(["ended"]);
});
