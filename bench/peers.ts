/**
 * Other checkers of manifests, in pinned versions.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginePath } from "../tools/engine-build";

/** Another checker. */
export interface Peer {
  readonly name: string;
  /** On how many files it is run at most: what takes a second for each is not run on thousands. */
  readonly most: number;
  /** Its command for files, or for the folder that they are in. */
  readonly command: (files: readonly string[], folder: string) => readonly string[];
}

const root = join(__dirname, "..");
const cache = join(tmpdir(), "lockstep-bench-peers");
const kubeScoreVersion = "1.20.0";
const checkovVersion = "3.3.30";

/** The checkers that can be had here, each with the names of those that cannot. */
export function peers(): { readonly found: readonly Peer[]; readonly missing: readonly string[] } {
  const all = [
    ["kube-score, which Go builds", kubeScore()],
    ["checkov, which Python 3 installs", checkov()],
    ["the Kyverno CLI, which `npm run engines` builds", kyverno()],
  ] as const;
  return {
    found: all.flatMap(([, peer]) => peer ?? []),
    missing: all.flatMap(([name, peer]) => (peer === undefined ? [name] : [])),
  };
}

/** Built with Go, which takes a minute the first time. */
function kubeScore(): Peer | undefined {
  const binary = join(cache, "kube-score");
  const target = `github.com/zegl/kube-score/cmd/kube-score@v${kubeScoreVersion}`;
  if (!existsSync(binary) && !runs(["go", "install", target], { GOBIN: cache })) return undefined;
  const options = ["score", "--output-format", "json"];
  return {
    name: `kube-score ${kubeScoreVersion}`,
    most: Infinity,
    command: (files) => [binary, ...options, ...files],
  };
}

/** Installed in a virtual environment, which takes minutes the first time. */
function checkov(): Peer | undefined {
  const environment = join(cache, "checkov");
  const binary = join(environment, "bin", "checkov");
  if (!existsSync(binary)) {
    const pip = join(environment, "bin", "pip");
    const isThere =
      runs(["python3", "-m", "venv", environment]) && runs([pip, "install", `checkov==${checkovVersion}`]);
    if (!isThere) return undefined;
  }
  const options = [
    "--framework",
    "kubernetes",
    "--output",
    "json",
    "--quiet",
    "--soft-fail",
    "--skip-download",
  ];
  return {
    name: `checkov ${checkovVersion}`,
    most: 1000,
    command: (_, folder) => [binary, ...options, "--directory", folder],
  };
}

/** With the ValidatingPolicies of the same rules, one for each. */
function kyverno(): Peer | undefined {
  let binary: string;
  try {
    binary = enginePath("kyverno");
  } catch {
    return undefined;
  }
  const policies = join(root, "kyverno", "validating-policies");
  return {
    name: "Kyverno CLI, the same rules",
    most: 10,
    // Its report says what failed; its exit code does, too.
    command: (_, folder) => ["sh", "-c", '"$@"; [ $? -le 1 ]', "sh", binary, "apply", policies, "-r", folder],
  };
}

function runs(
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  return spawnSync(program, args, { env: { ...process.env, ...env }, stdio: "inherit" }).status === 0;
}
