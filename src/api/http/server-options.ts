import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from "fastify";
import { answerProblem } from "./errors.ts";
import { ApiProblem } from "./problem.ts";

/** Longest identifier in a path; those of the national catalogue are some 60 characters long. */
const MAX_ID_CHARACTERS = 500;

/** True for the addresses whose errors are problem details. */
export function isApiUrl(url: string): boolean {
  return /^\/(api|healthz|readyz)(?![^/?#])/.test(url);
}

/**
 * Options of the Fastify instance that the API needs, for what fails before a route is known: a malformed address, an
 * over-long identifier, headers that Node refuses. `answerPage` answers when the address is not the API's.
 */
export function serverOptions(
  answerPage: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void,
): Pick<FastifyServerOptions, "routerOptions" | "frameworkErrors" | "clientErrorHandler"> {
  return {
    routerOptions: { maxParamLength: MAX_ID_CHARACTERS },
    frameworkErrors: (error, request, reply) => {
      if (isApiUrl(request.url)) answerProblem(error, request, reply);
      else answerPage(error, request, reply);
    },
    clientErrorHandler: (error, socket) => refuseBytes(error, socket),
  };
}

/** Answers bytes that are not a request Node can read, then closes. */
function refuseBytes(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(error.code);
  const body = JSON.stringify(problem.body("about:blank"));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function problemOf(code: string | undefined): ApiProblem {
  if (code === "HPE_HEADER_OVERFLOW") {
    return new ApiProblem("headers-too-large", "The URL and headers together were expected to be under 16 KiB.");
  }
  if (code === "HPE_INVALID_URL") {
    return new ApiProblem(
      "malformed-request",
      "The URL was expected in ASCII, other characters percent-encoded as UTF-8.",
    );
  }
  return new ApiProblem("malformed-request", "The bytes received were expected to be an HTTP/1.1 request.");
}
