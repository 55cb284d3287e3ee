/** Reads {url, paths, seconds} on stdin, asks each path in turn for that long, prints {average, failed}. */
import { text } from "node:stream/consumers";
import autocannon from "autocannon";

const { url, paths, seconds } = JSON.parse(await text(process.stdin)) as {
  url: string;
  paths: string[];
  seconds: number;
};
let next = 0;
const result = await autocannon({
  url,
  duration: seconds,
  connections: 8,
  requests: [{ setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] as string }) }],
});
process.stdout.write(JSON.stringify({ average: result.requests.average, failed: result.non2xx + result.errors }));
