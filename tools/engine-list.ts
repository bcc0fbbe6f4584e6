/**
 * The real engines that the tests run against. What is said here is where an
 * engine comes from; which version it has is said in its go.mod and only there.
 */

/** The names that `npm run engines` takes as arguments. */
export type EngineName =
  | "kube-apiserver"
  | "kube-apiserver-1.36"
  | "kubectl"
  | "etcd"
  | "cel-check"
  | "yaml-load"
  | "kyverno"
  | "kyverno-controller"
  | "pulumi"
  | "pulumi-resource-kubernetes"
  | "helm"
  | "kustomize";

/** One program built from a Go module under `tools/`. */
export interface Engine {
  readonly name: EngineName;
  /** The folder under `tools/` whose go.mod pins it. */
  readonly folder: string;
  /** The Go package to build; one that starts with `./` is our own. */
  readonly package: string;
  /** The module whose version in go.mod is the version of the engine. */
  readonly module: string;
  /** Go variables that tell the program its own version. */
  readonly stamps?: (version: string) => Readonly<Record<string, string>>;
  /** A folder of the module's source that the engine needs beside it. */
  readonly assets?: string;
  /**
   * How a program from elsewhere tells its version. Without it the engine is
   * always built, since another one could not be trusted to be the same.
   */
  readonly external?: { readonly variable: string; readonly versionArgs: readonly string[] };
}

const KYVERNO = "github.com/kyverno/kyverno";
const HELM = "helm.sh/helm/v4";
const KUSTOMIZE = "sigs.k8s.io/kustomize/kustomize/v5";
const PULUMI_KUBERNETES = "github.com/pulumi/pulumi-kubernetes/provider/v4";

function kubernetesStamps(version: string): Readonly<Record<string, string>> {
  const [major = "", minor = ""] = version.split(".");
  return {
    "k8s.io/component-base/version.gitVersion": `v${version}`,
    "k8s.io/component-base/version.gitMajor": major,
    "k8s.io/component-base/version.gitMinor": minor,
    "k8s.io/component-base/version.gitTreeState": "clean",
  };
}

/** Every engine, in the order in which they are built. */
export const ENGINES: readonly Engine[] = [
  {
    name: "kube-apiserver",
    folder: "kubernetes",
    package: "k8s.io/kubernetes/cmd/kube-apiserver",
    module: "k8s.io/kubernetes",
    stamps: kubernetesStamps,
    external: { variable: "LOCKSTEP_KUBE_APISERVER", versionArgs: ["--version"] },
  },
  {
    name: "kube-apiserver-1.36",
    folder: "kubernetes-1.36",
    package: "k8s.io/kubernetes/cmd/kube-apiserver",
    module: "k8s.io/kubernetes",
    stamps: kubernetesStamps,
  },
  {
    name: "etcd",
    folder: "etcd",
    package: "go.etcd.io/etcd/server/v3",
    module: "go.etcd.io/etcd/server/v3",
    external: { variable: "LOCKSTEP_ETCD", versionArgs: ["--version"] },
  },
  {
    name: "kubectl",
    folder: "kubectl",
    package: "./",
    module: "k8s.io/kubectl",
    stamps: kubernetesStamps,
  },
  {
    name: "cel-check",
    folder: "kubernetes",
    package: "./cel-check",
    module: "k8s.io/kubernetes",
  },
  {
    name: "yaml-load",
    folder: "kubernetes",
    package: "./yaml-load",
    module: "k8s.io/kubernetes",
  },
  {
    name: "kyverno",
    folder: "kyverno",
    package: `${KYVERNO}/cmd/cli/kubectl-kyverno`,
    module: KYVERNO,
    stamps: (version) => ({ [`${KYVERNO}/pkg/version.BuildVersion`]: `v${version}` }),
    external: { variable: "LOCKSTEP_KYVERNO", versionArgs: ["version"] },
  },
  {
    name: "kyverno-controller",
    folder: "kyverno",
    package: `${KYVERNO}/cmd/kyverno`,
    module: KYVERNO,
    stamps: (version) => ({ [`${KYVERNO}/pkg/version.BuildVersion`]: `v${version}` }),
    assets: "config/crds",
  },
  {
    name: "pulumi",
    folder: "pulumi",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    module: "github.com/pulumi/pulumi/pkg/v3",
    stamps: (version) => ({
      "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version": `v${version}`,
    }),
    external: { variable: "LOCKSTEP_PULUMI", versionArgs: ["version"] },
  },
  {
    name: "pulumi-resource-kubernetes",
    folder: "pulumi-kubernetes",
    package: "./",
    module: PULUMI_KUBERNETES,
    stamps: (version) => ({ [`${PULUMI_KUBERNETES}/pkg/version.Version`]: version }),
  },
  {
    name: "helm",
    folder: "helm",
    package: `${HELM}/cmd/helm`,
    module: HELM,
    stamps: (version) => ({ [`${HELM}/internal/version.version`]: `v${version}` }),
    external: { variable: "LOCKSTEP_HELM", versionArgs: ["version", "--template={{.Version}}"] },
  },
  {
    name: "kustomize",
    folder: "kustomize",
    package: KUSTOMIZE,
    module: KUSTOMIZE,
    stamps: (version) => ({ "sigs.k8s.io/kustomize/api/provenance.version": `v${version}` }),
    external: { variable: "LOCKSTEP_KUSTOMIZE", versionArgs: ["version"] },
  },
];
