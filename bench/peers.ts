/**
 * Other checkers of manifests, in pinned versions.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Another checker. */
export interface Peer {
  readonly name: string;
  /** Its command for some files. */
  readonly command: (files: readonly string[]) => readonly string[];
}

const folder = join(tmpdir(), "lockstep-bench-peers");
const version = "1.20.0";

/** Builds kube-score with Go, which takes a minute the first time; undefined where that cannot be done. */
export function kubeScore(): Peer | undefined {
  const binary = join(folder, "kube-score");
  if (!existsSync(binary)) {
    const target = `github.com/zegl/kube-score/cmd/kube-score@v${version}`;
    const env = { ...process.env, GOBIN: folder };
    if (spawnSync("go", ["install", target], { env, stdio: "inherit" }).status !== 0) return undefined;
  }
  const options = ["score", "--output-format", "json"];
  return { name: `kube-score ${version}`, command: (files) => [binary, ...options, ...files] };
}
