/** Starting, awaiting and stopping the processes of the engines. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const ownSupervisor = join(__dirname, "..", "engines", "supervise.js");
/** Tests run from the sources, whose build is beside them. */
const supervisor = existsSync(ownSupervisor)
  ? ownSupervisor
  : join(__dirname, "..", "..", "dist", "src", "engines", "supervise.js");

/** How a command is run. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder that is removed when the process has ended. */
  readonly scratch?: string;
}

/** What a command that ran to its end left behind. */
export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An engine that runs until it is stopped, or this process ends. */
export interface Service {
  /** The end of what it wrote on both streams. */
  log(): string;
  /** The exit status, once it has one. */
  status(): number | undefined;
  /** Kills it, and resolves when it and its scratch folder are gone. */
  stop(): Promise<void>;
}

const LOG_LIMIT = 200_000;

/** Runs a command to its end. It dies with this process. */
export function run(command: Command): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = supervise(command);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ status: code ?? 1, stdout, stderr });
    });
  });
}

/** Starts a long-running command. It dies with this process, also when nobody stops it. */
export function startService(command: Command): Service {
  const child = supervise(command);
  let log = "";
  const append = (text: string): void => {
    log = (log + text).slice(-LOG_LIMIT);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", append);
  }
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      resolve();
    });
  });
  letRunEnd(child);
  return {
    log: () => log,
    status: () => child.exitCode ?? undefined,
    stop: async () => {
      child.ref();
      child.stdin?.end();
      await ended;
    },
  };
}

/** A new empty folder; give it to a {@link Service} as its scratch, or remove it. */
export function scratchFolder(purpose: string): string {
  return mkdtempSync(join(tmpdir(), `lockstep-${purpose}-`));
}

/** Ports of the loopback interface that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listen));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** What {@link waitFor} waits for, and when it gives up. */
export interface Wait {
  /** Completes the sentence "… was not ready". */
  readonly what: string;
  readonly timeoutMs?: number;
  /** Gives up at once when one of these has ended, and shows the end of their logs in any case. */
  readonly services?: readonly Service[];
}

/** That something was not ready, with the end of what its engines wrote. */
export class NotReadyError extends Error {}

const POLL_MS = 25;

/** Asks until the answer is neither undefined nor an exception, and returns that answer. */
export async function waitFor<T>(wait: Wait, ask: () => Promise<T | undefined>): Promise<T> {
  const { what, timeoutMs = 120_000, services = [] } = wait;
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let reason: unknown;
    try {
      const answer = await ask();
      if (answer !== undefined) {
        return answer;
      }
    } catch (error) {
      reason = error;
    }
    const dead = services.some((service) => service.status() !== undefined);
    if (dead || Date.now() > deadline) {
      const logs = services.map((service) => `\n${service.log().slice(-4000)}`).join("");
      const ending = dead ? "its process ended" : `not within ${timeoutMs / 1000} s`;
      throw new NotReadyError(`${what} was not ready: ${ending}${logs}`, { cause: reason });
    }
    await delay(POLL_MS);
  }
}

function supervise(command: Command): ChildProcess {
  return spawn(process.execPath, [supervisor, command.scratch ?? "", command.program, ...command.args], {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ["pipe", "pipe", "pipe"],
    // Ctrl-C reaches this process only; the supervisor then sees its pipe close.
    detached: true,
  });
}

/** A service that was not stopped must not keep this process from ending. */
function letRunEnd(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    (stream as unknown as { unref(): void }).unref();
  }
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
