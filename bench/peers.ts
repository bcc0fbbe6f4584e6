/**
 * Other checkers of manifests, in pinned versions.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
  /** How many rules it has. */
  readonly rules: number;
  /** How many findings its output tells of. */
  readonly findingsIn: (output: string) => number;
}

const root = join(__dirname, "..");
const cache = join(tmpdir(), "lockstep-bench-peers");
const kubeScoreVersion = "1.20.0";
const checkovVersion = "3.3.30";
const trivyVersion = "0.74.0";
/** The grade with which kube-score says that all is well. */
const best = 10;

/** The checkers that can be had here, each with the names of those that cannot. */
export function peers(): { readonly found: readonly Peer[]; readonly missing: readonly string[] } {
  const all = [
    ["kube-score, which Go builds", kubeScore()],
    ["trivy, which Go builds", trivy()],
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
  const binary = builtByGo("kube-score", `github.com/zegl/kube-score/cmd/kube-score@v${kubeScoreVersion}`);
  if (binary === undefined) return undefined;
  const options = ["score", "--output-format", "json"];
  return {
    name: `kube-score ${kubeScoreVersion}`,
    // More paths do not fit on a command line.
    most: 10_000,
    command: (files) => [binary, ...options, ...files],
    // The optional ones are not run.
    rules: linesOf([binary, "list"]).filter((line) => line.endsWith(",default")).length,
    findingsIn: (output) => {
      // Nothing that it looks at is `null`.
      const objects = JSON.parse(output) as { checks: { grade: number; skipped: boolean }[] }[] | null;
      return (objects ?? [])
        .flatMap(({ checks }) => checks)
        .filter(({ grade, skipped }) => !skipped && grade < best).length;
    },
  };
}

/** Built with Go, which takes six minutes the first time; with the checks that are built into it. */
function trivy(): Peer | undefined {
  const target = `github.com/aquasecurity/trivy/cmd/trivy@v${trivyVersion}`;
  // It uses a part of Go's standard library that is an experiment.
  const binary = builtByGo("trivy", target, { GOEXPERIMENT: "jsonv2" });
  if (binary === undefined) return undefined;
  const kept = ["--cache-dir", join(cache, "trivy-cache")];
  const options = ["config", "--quiet", "--format", "json", "--skip-check-update", ...kept];
  const command = [binary, ...options, "--misconfig-scanners", "kubernetes"];
  return {
    name: `trivy ${trivyVersion}`,
    // Ten thousand take it six minutes.
    most: 1000,
    command: (_, folder) => [...command, folder],
    rules: new Set(misconfigurationsIn(trivyOnPod(command)).map(({ ID }) => ID)).size,
    findingsIn: (output) => misconfigurationsIn(output).length,
  };
}

/** What trivy says of a Pod, also by the checks that it keeps. */
function trivyOnPod(command: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-pod-"));
  try {
    const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "web" }, spec: { containers: [] } };
    writeFileSync(join(folder, "pod.json"), JSON.stringify(pod));
    return linesOf([...command, "--include-non-failures", folder]).join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function misconfigurationsIn(report: string): { readonly ID: string }[] {
  const { Results = [] } = JSON.parse(report) as { Results?: { Misconfigurations?: { ID: string }[] }[] };
  return Results.flatMap(({ Misconfigurations = [] }) => Misconfigurations);
}

/** A program that Go has built, or builds now. */
function builtByGo(
  name: string,
  target: string,
  env: Readonly<Record<string, string>> = {},
): string | undefined {
  const binary = join(cache, name);
  if (existsSync(binary) || runs(["go", "install", target], { ...env, GOBIN: cache })) return binary;
  return undefined;
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
    // A thousand take it minutes and 8 GB.
    most: 200,
    command: (_, folder) => [binary, ...options, "--directory", folder],
    rules: new Set(
      linesOf([binary, "--list", "--framework", "kubernetes"]).flatMap(
        (line) => /CKV2?_K8S_\d+/u.exec(line) ?? [],
      ),
    ).size,
    findingsIn: (output) => (JSON.parse(output) as { summary: { failed: number } }).summary.failed,
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
    // Its report says what failed; its exit code does, too. It looks into no folders below one, and takes no two objects of a name.
    command: (files) => {
      const resources = files.flatMap((file) => ["-r", file]);
      return ["sh", "-c", '"$@"; [ $? -le 1 ]', "sh", binary, "apply", policies, ...resources];
    },
    rules: readdirSync(policies, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".yaml"),
    ).length,
    findingsIn: (output) => {
      const [, failed, warned] = /^pass: \d+, fail: (\d+), warn: (\d+)/mu.exec(output) ?? [];
      return Number(failed) + Number(warned);
    },
  };
}

function linesOf([program = "", ...args]: readonly string[]): string[] {
  return spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 26 }).stdout.split("\n");
}

function runs(
  [program = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  return spawnSync(program, args, { env: { ...process.env, ...env }, stdio: "inherit" }).status === 0;
}
