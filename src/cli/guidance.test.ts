import { expect, test } from "vitest";
import { clockFrom, parseDay } from "../domain/index.ts";
import { guidanceCommand } from "./guidance.ts";

async function stale(day: string, ...options: string[]): Promise<string> {
  let printed = "";
  const stdout = { write: (text: string) => (printed += text) };
  await guidanceCommand({ clock: clockFrom(parseDay(day)), stdout }).parseAsync(["stale", ...options], {
    from: "user",
  });
  return printed;
}

test("says that all is checked, six months long", async () => {
  expect(await stale("2026-11-23")).toBe("Every fact was checked in the last six months.\n");
});

test("lists every fact once nobody has checked it for six months, as text or as JSON", async () => {
  const text = await stale("2028-01-01");
  expect(text).toContain("smic-hour: 12,31 €");
  expect(text).toMatch(/\d+ facts to check again\.\n$/);
  expect(JSON.parse(await stale("2028-01-01", "--json"))[0]).toMatchObject({
    id: expect.any(String),
    checked: expect.any(String),
  });
});
