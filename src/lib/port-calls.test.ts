import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import { answerCalls, callsOver } from "./port-calls.ts";

function twoEnds(answer: (call: number) => Promise<unknown>) {
  const { port1, port2 } = new MessageChannel();
  answerCalls(port1, answer);
  return { call: callsOver<number>(port2), close: () => port1.close(), closed: once(port2, "close") };
}

test("each call has its own answer, whatever the order in which they come", async () => {
  const { call, close } = twoEnds(async (ms) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return { waited: ms };
  });
  expect(await Promise.all([call(30), call(0), call(10)])).toEqual([{ waited: 30 }, { waited: 0 }, { waited: 10 }]);
  close();
});

test("what is thrown there is thrown here, and the next call is answered", async () => {
  const { call, close } = twoEnds(async (n) => {
    if (n === 0) throw new RangeError("nought");
    return n;
  });
  await expect(call(0)).rejects.toThrow("nought");
  expect(await call(1)).toBe(1);
  close();
});

test("a call that the other thread leaves without an answer is refused when it ends", async () => {
  const { call, close } = twoEnds(() => new Promise(() => undefined));
  const asked = call(1);
  close();
  await expect(asked).rejects.toThrow("The other thread has ended.");
});

test("a call after that is refused too", async () => {
  const { call, close, closed } = twoEnds(async (n) => n);
  close();
  await closed;
  await expect(call(1)).rejects.toThrow("The other thread has ended.");
});

test("a value or a call that cannot be sent is said, and the next call is answered", async () => {
  const { call, close } = twoEnds(async (n) => (n === 0 ? () => "a function" : n));
  await expect(call(0)).rejects.toThrow("could not be cloned");
  await expect(call((() => 0) as unknown as number)).rejects.toThrow("could not be cloned");
  expect(await call(1)).toBe(1);
  close();
});
