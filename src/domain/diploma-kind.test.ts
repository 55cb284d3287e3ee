import { expect, test } from "vitest";
import type { Cfd } from "./codes.ts";
import { diplomaKindOf } from "./diploma-kind.ts";

test.each([
  ["50022137", "cap"],
  ["40025409", "bac-pro"],
  ["32031310", "bts"],
  ["25135101", "but"],
  ["25025009", "licence"],
  ["17031002", "engineer"],
  ["56T23302", "titre-pro"],
  ["26X31403", "titre"],
  ["01022103", "mention"],
])("a training whose diploma has the code %s leads to: %s", (cfd, kind) => {
  expect(diplomaKindOf(cfd as Cfd)).toBe(kind);
});

test("a baccalauréat général, which nobody prepares in apprenticeship, has no name here", () => {
  expect(diplomaKindOf("47000001" as Cfd)).toBeNull();
});
