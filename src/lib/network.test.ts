import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
  ["2001:db8:0:1::1", "2001:db8:0:1"],
  ["2001:db8::1:2:3:4:5", "2001:db8:0:1"],
  ["2001:0db8:0000:0001:ffff::", "2001:db8:0:1"],
  ["::1", "0:0:0:0"],
])("%s is counted as %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});
