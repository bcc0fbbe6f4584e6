/**
 * Reading from the API server of a cluster. Nothing here can write to it.
 */
import type { KubeConfig } from "@kubernetes/client-node";
import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import { ClusterFailure, reasonOf } from "./failure";
import { loadKubeconfig } from "./kubeconfig";

/** What the API server says. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const json = "application/json";
/** How long the API server may say nothing, in milliseconds. */
const patience = 30_000;
/** How long it may say nothing of changes: it tells at least every minute that there are none. */
const longPatience = 180_000;
/** How many times it may ask to be asked again later. */
const mostRetries = 5;
/** More than any page of a list has, in bytes. */
const largestAnswer = 256 * 1024 * 1024;

/** A connection to a cluster. */
export class Connection {
  private constructor(private readonly config: KubeConfig) {}

  /**
   * Finds the cluster of a context, the current one unless given. Nothing is sent to it yet.
   *
   * @throws ClusterFailure if there is none.
   */
  static async open(context?: string): Promise<Connection> {
    return new Connection(await loadKubeconfig(context));
  }

  /** The name of the context. */
  get context(): string {
    return this.config.getCurrentContext();
  }

  /**
   * Gets what is at a path of the API.
   *
   * @param accept The media type of the answer.
   * @throws ClusterFailure if nothing can be got from this cluster.
   */
  async get(path: string, accept = json): Promise<Answer> {
    for (let retries = 0; ; retries++) {
      const { message, answer } = await this.send(path, accept);
      const wait = Number(message.headers["retry-after"]);
      if (answer.status !== 429 || !(wait > 0) || retries === mostRetries) {
        if (answer.status === 401) {
          throw new ClusterFailure(
            `${this.name} does not accept the credentials of the kubeconfig: log in again`,
          );
        }
        return answer;
      }
      await sleep(Math.min(wait * 1000, patience));
    }
  }

  /**
   * Follows what the API server tells at a path, line by line, until it ends that or nobody listens any more.
   *
   * @returns The answer where it tells nothing; undefined at the end.
   * @throws ClusterFailure if nothing can be got from this cluster, or no more.
   */
  async follow(
    path: string,
    accept: string,
    signal: AbortSignal,
    tell: (line: string) => void,
  ): Promise<Answer | undefined> {
    const options = { ...(await this.login(accept)), timeout: longPatience, signal };
    try {
      const message = await responseTo(new URL(this.server + path), options);
      const { statusCode: status = 0 } = message;
      if (status !== 200) return { status, body: asJson(await textOf(message)) };
      await readLines(message, tell);
      return undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      if (error instanceof ClusterFailure) throw error;
      throw new ClusterFailure(`${this.name} cannot be read: ${reasonOf(error)}`);
    }
  }

  private async send(path: string, accept: string): Promise<{ message: IncomingMessage; answer: Answer }> {
    const options = await this.login(accept);
    try {
      const url = new URL(this.server + path);
      const message = await responseTo(url, options);
      const text = await textOf(message);
      return { message, answer: { status: message.statusCode ?? 0, body: asJson(text) } };
    } catch (error) {
      if (error instanceof ClusterFailure) throw error;
      throw new ClusterFailure(`${this.name} cannot be read: ${reasonOf(error)}`);
    }
  }

  /** The credentials, which may expire while this runs. */
  private async login(accept: string): Promise<RequestOptions> {
    const options = { method: "GET", timeout: patience, headers: { accept } };
    try {
      await this.config.applyToHTTPSOptions(options);
    } catch (error) {
      throw new ClusterFailure(`logging in to ${this.name} failed: ${reasonOf(error)}`);
    }
    return options;
  }

  private get server(): string {
    return this.config.getCurrentCluster()?.server ?? "";
  }

  private get name(): string {
    return `the cluster of context ${this.context}, ${this.server},`;
  }
}

function responseTo(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === "http:" ? requestHttp : requestHttps)(url, options, resolve);
    outgoing.on("error", reject);
    outgoing.on("timeout", () => {
      outgoing.destroy(new Error(`it has said nothing for ${(options.timeout ?? patience) / 1000} seconds`));
    });
    outgoing.end();
  });
}

async function readLines(message: IncomingMessage, tell: (line: string) => void): Promise<void> {
  let rest = "";
  message.setEncoding("utf8");
  for await (const chunk of message) {
    const lines = (rest + (chunk as string)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > largestAnswer) throw new Error("its answer does not end");
    lines.forEach(tell);
  }
  if (rest !== "") tell(rest);
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size > largestAnswer) throw new Error("its answer does not end");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What is no JSON, such as the page of a proxy in between, says nothing that could be read. */
function asJson(text: string): Answer["body"] {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? (body as Answer["body"]) : {};
  } catch {
    return {};
  }
}
