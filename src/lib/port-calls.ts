import type { MessagePort } from "node:worker_threads";

interface Question<Call> {
  readonly number: number;
  readonly call: Call;
}

type Answer = { readonly number: number } & ({ readonly value: unknown } | { readonly error: string });

/**
 * Answers what the other end of `port` asks, in any order, until `port` is closed. What is thrown is thrown there, by its message; so
 * is that a value cannot be sent.
 */
export function answerCalls<Call>(port: MessagePort, answer: (call: Call) => Promise<unknown>): void {
  port.on("message", ({ number, call }: Question<Call>) => {
    answer(call)
      .then((value) => port.postMessage({ number, value } satisfies Answer))
      .catch((error: unknown) => port.postMessage({ number, error: messageOf(error) } satisfies Answer));
  });
}

/** Asks the other end of `port`. Rejects with its error, when the call cannot be sent, or when the port is closed before the answer. */
export function callsOver<Call>(port: MessagePort): (call: Call) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let numbers = 0;
  let closed = false;
  port.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("error" in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.value);
  });
  port.on("close", () => {
    closed = true;
    for (const asked of waiting.values()) asked.reject(new Error(ENDED));
    waiting.clear();
  });
  return async (call) => {
    if (closed) throw new Error(ENDED);
    const number = numbers++;
    port.postMessage({ number, call } satisfies Question<Call>);
    const asked = Promise.withResolvers<unknown>();
    waiting.set(number, asked);
    return asked.promise;
  };
}

const ENDED = "The other thread has ended.";

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
