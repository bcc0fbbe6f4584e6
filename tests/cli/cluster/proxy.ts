/**
 * A proxy before a real API server, like that of `kubectl proxy`, which shows what is asked and can be told to answer
 * some requests itself.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ApiServer } from "../../engines";

/** A request that the proxy has seen. */
export interface SeenRequest {
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  /** The media type that is asked for. */
  readonly accept: string;
}

/** What the proxy answers instead of the API server. */
export interface OwnAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A running proxy. */
export class ApiProxy {
  /** What was asked, in order. */
  readonly requests: SeenRequest[] = [];
  /** Overrides the page size of every list. */
  pageSize: number | undefined;
  /** Says what to answer to a request instead of passing it on, if anything. */
  answer: (request: SeenRequest) => OwnAnswer | undefined = () => undefined;

  private constructor(
    private readonly api: ApiServer,
    private readonly server: Server,
  ) {}

  /** Starts one before an API server, as its administrator. */
  static async start(api: ApiServer): Promise<ApiProxy> {
    const server = createServer();
    const proxy = new ApiProxy(api, server);
    server.on("request", (request, response) => {
      void proxy.handle(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return proxy;
  }

  /** The address to give to clients. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Forgets what it has seen and been told. */
  reset(): void {
    this.requests.length = 0;
    this.pageSize = undefined;
    this.answer = () => undefined;
  }

  /** Stops it. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async handle(
    { method = "", url = "", headers }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const path = this.pageSize === undefined ? url : url.replace(/limit=\d+/u, `limit=${this.pageSize}`);
    const accept = headers.accept ?? "*/*";
    const request = { method, path, accept };
    this.requests.push(request);
    const own = this.answer(request);
    if (own === undefined && path.includes("watch=1")) {
      // No changes are told.
      response.writeHead(200, { "content-type": "application/json" }).flushHeaders();
      return;
    }
    const { status, body } = own ?? (await this.api.request(method, path, undefined, { accept }));
    response.writeHead(status, { "content-type": "application/json", ...own?.headers });
    response.end(JSON.stringify(body));
  }
}
