import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerParent } from "./answer-parent.ts";

const REPLY = '{"stored":true}';

/** Bare node:http: hands each body to `store` and answers 201 once it says that the body is stored. */
export function serveBare(store: (body: string, stored: () => void) => void): void {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () =>
      store(body, () => {
        response.writeHead(201, { "content-type": "application/json", "content-length": REPLY.length });
        response.end(REPLY);
      }),
    );
  });
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    answerParent(port, () => {
      server.close();
      server.closeAllConnections();
    });
  });
}
