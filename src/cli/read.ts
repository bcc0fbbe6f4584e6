/**
 * Reading what people name on the command line.
 */
import { readFileSync } from "node:fs";
import { decode } from "../gates/check";

/** What a read came to: the text, or why there is none. */
export type Read = { readonly text: string } | { readonly failure: string };

/** The text of a file. */
export function readText(path: string): Read {
  return attempt(() => readFileSync(path));
}

/** The text of standard input, to its end. */
export async function readStandardInput(): Promise<Read> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return attempt(() => Buffer.concat(chunks));
}

function attempt(bytes: () => Uint8Array): Read {
  try {
    return { text: decode(bytes()) };
  } catch (error) {
    return { failure: describeFailure(error) };
  }
}

/** Why something could not be read, in a few words. */
export function describeFailure(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return failures[code ?? ""] ?? `cannot be read: ${message}`;
}

const failures: Readonly<Record<string, string>> = {
  EACCES: "cannot be read: permission denied",
  EISDIR: "cannot be read: it is a folder",
  ELOOP: "cannot be read: its symbolic links go in circles",
  ENOENT: "cannot be read: the symbolic link leads nowhere",
  ERR_ENCODING_INVALID_ENCODED_DATA: "cannot be read: it is neither UTF-8 nor UTF-16 text",
};
