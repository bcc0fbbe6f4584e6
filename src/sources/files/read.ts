/**
 * Reading what people name on the command line.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync } from "node:fs";
import { decode, type Decoded } from "../../yaml/decode";

/** What a read came to: the text, or why there is none. */
export type Read = Decoded | { readonly failure: string };

/** How many bytes are read of one file, so that what never ends, such as a device, ends here. */
const mostBytes = 64 * 1024 * 1024;

/** How long a pipe may have nobody who writes to it, and how often one looks, in milliseconds. */
const patience = 5000;
const interval = 10;

/** The text of a file. */
export function readText(path: string): Read {
  try {
    return decode(readBytes(path));
  } catch (error) {
    const vanished = (error as NodeJS.ErrnoException).code === "ENOENT" && !isLink(path);
    return { failure: vanished ? "cannot be read: it is no longer there" : describeFailure(error) };
  }
}

/** The text of standard input, to its end. */
export async function readStandardInput(): Promise<Read> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostBytes) throw new TooLarge();
    }
    return decode(Buffer.concat(chunks));
  } catch (error) {
    return { failure: describeFailure(error) };
  }
}

class TooLarge extends Error {
  constructor() {
    super(`it is larger than ${mostBytes / 1024 / 1024} MiB`);
  }
}

function readBytes(path: string): Uint8Array {
  // A pipe that nobody writes to would otherwise never open.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (stats.size > mostBytes) throw new TooLarge();
    return stats.isFile() && stats.size > 0 ? readFileSync(file) : readToEnd(file, stats.isFIFO());
  } finally {
    closeSync(file);
  }
}

/** Reads a pipe, a device or a file that does not tell its size. */
function readToEnd(file: number, isPipe: boolean): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = Buffer.allocUnsafe(64 * 1024);
  let size = 0;
  let waited = 0;
  let hasWriter = !isPipe;
  for (;;) {
    const read = readSome(file, chunk);
    if (read !== 0) hasWriter = true;
    if (read === 0 && hasWriter) return Buffer.concat(chunks);
    if (read === undefined || read === 0) {
      if (!hasWriter && waited >= patience) throw new Error("it is a pipe that nobody writes to");
      waited += interval;
      sleep(interval);
    } else {
      chunks.push(Uint8Array.prototype.slice.call(chunk, 0, read));
      size += read;
      if (size > mostBytes) throw new TooLarge();
    }
  }
}

/** Reads what there is; 0 at the end or where nobody writes, undefined where somebody may write more. */
function readSome(file: number, into: Buffer): number | undefined {
  try {
    return readSync(file, into);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return undefined;
    throw error;
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Why something could not be read, in a few words. */
export function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // What comes after the reason names the file once more.
  return failures[code ?? ""] ?? `cannot be read: ${message.split(", ", 1)[0] ?? ""}`;
}

const failures: Readonly<Record<string, string>> = {
  EACCES: "cannot be read: permission denied",
  EISDIR: "cannot be read: it is a folder",
  ELOOP: "cannot be read: its symbolic links go in circles",
  ENOENT: "cannot be read: the symbolic link leads nowhere",
  ENXIO: "cannot be read: it is a socket",
  ERR_ENCODING_INVALID_ENCODED_DATA: "cannot be read: it is neither UTF-8 nor UTF-16 text",
};
