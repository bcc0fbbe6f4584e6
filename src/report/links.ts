/**
 * Addresses of what reports speak of: lines in a repository, and the pages of rules.
 */
import { posix } from "node:path";
import { addressOf, type Rule } from "../author";
import type { Location } from "../findings/result";

/** A repository in the web, at a commit. */
export interface Repository {
  /** Its address, without a slash at its end. */
  readonly url: string;
  readonly commit: string;
  /** Whether its pages are those of GitLab; else they are those of GitHub, which others have as well. */
  readonly isGitLab: boolean;
  /** The folder from its root that files are relative to; "" for the root. */
  readonly folder: string;
}

/** Where links lead. */
export interface Links {
  /** Where files are; lines have no links unless given. */
  readonly repository?: Repository | undefined;
  /** The address of the folder with the pages of the built-in rules. */
  readonly pages?: string | undefined;
}

/** The address of a place; undefined for one that is in no file of a repository. */
export function lineAddress({ repository }: Links, { file, line, end }: Location): string | undefined {
  if (repository === undefined || file === "<stdin>" || posix.isAbsolute(file)) return undefined;
  const path = posix.join(repository.folder, file);
  if (path.startsWith("../")) return undefined;
  const { url, commit, isGitLab } = repository;
  const blob = isGitLab ? "-/blob" : "blob";
  const last = end === undefined || end.line === line ? "" : isGitLab ? `-${end.line}` : `-L${end.line}`;
  return `${url}/${blob}/${encodedPath(commit)}/${encodedPath(path)}#L${line}${last}`;
}

/** The address of the page of a rule, or of what it refers to first; undefined where there is neither. */
export function pageAddress({ pages }: Links, rule: Rule): string | undefined {
  return pages === undefined || rule.pack.prefix !== "" ? addressOf(rule) : `${pages}/${rule.path}.md`;
}

/** A path in which no character ends a link or an address. */
function encodedPath(path: string): string {
  return path
    .split("/")
    .map((part) =>
      encodeURIComponent(part.replaceAll(/\p{Cs}/gu, "\u{fffd}")).replaceAll(
        /[!'()*]/gu,
        (character) => `%${character.charCodeAt(0).toString(16)}`,
      ),
    )
    .join("/");
}
