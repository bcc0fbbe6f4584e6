/**
 * Where the links of reports lead: what options say, else what the CI system says of itself.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Links, Repository } from "../report/links";
import { UsageError } from "../settings/usage-error";
import { packageRoot, packageVersion } from "./package-root";

/** The options of links. */
export interface LinkOptions {
  readonly repositoryUrl?: string | undefined;
  readonly commit?: string | undefined;
  readonly rulesUrl?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where links lead from the current folder.
 *
 * @param env The variables of this process, which CI systems set.
 * @throws UsageError if an option is no address, or one is missing.
 */
export function linksOf(options: LinkOptions, env: Environment = process.env): Links {
  const pages = options.rulesUrl ?? pagesOfPackage();
  return {
    repository: repositoryOf(options, env),
    pages: pages === undefined ? undefined : address("--rules-url", pages),
  };
}

function repositoryOf({ repositoryUrl, commit }: LinkOptions, env: Environment): Repository | undefined {
  const isGitLab = env["GITLAB_CI"] === "true";
  const url = repositoryUrl ?? (isGitLab ? env["CI_PROJECT_URL"] : gitHubAddress(env));
  const at = commit ?? (isGitLab ? env["CI_COMMIT_SHA"] : env["GITHUB_SHA"]);
  if (url === undefined || at === undefined) {
    if (repositoryUrl !== undefined) throw new UsageError("--repository-url needs --commit");
    if (commit !== undefined) throw new UsageError("--commit needs --repository-url");
    return undefined;
  }
  const its = address("--repository-url", url);
  return {
    url: its,
    commit: at,
    isGitLab: isGitLab || new URL(its).hostname.includes("gitlab"),
    folder: folderInRepository(),
  };
}

function gitHubAddress(env: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  return server === undefined || name === undefined ? undefined : `${server}/${name}`;
}

/** The pages of the installed version, where the package says in which repository it is kept. */
function pagesOfPackage(): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    repository?: { url?: string };
  };
  const url = repository?.url?.replace(/^git\+/u, "").replace(/\.git$/u, "");
  return url?.startsWith("https://") === true ? `${url}/blob/v${packageVersion()}/docs/rules` : undefined;
}

/** An address of the web, without a slash at its end. */
function address(option: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    throw new UsageError(`${option} must be an address such as https://github.com/example/shop, not ${text}`);
  }
  // Neither names and passwords nor what a comment could take for its own end belong into a report.
  return `${url.origin}${url.pathname
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replace(/(?<!\/)\/+$/u, "")}`;
}

/** The current folder from the root of the repository around it; "" where that is the root, or there is none. */
function folderInRepository(): string {
  const here = process.cwd();
  let folder = here;
  while (!existsSync(join(folder, ".git"))) {
    if (dirname(folder) === folder) return "";
    folder = dirname(folder);
  }
  return relative(folder, here).replaceAll("\\", "/");
}
