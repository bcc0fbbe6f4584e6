import {
  afterFirst,
  cis,
  compareQuantities,
  manifests,
  namespace,
  type Namespace,
  objects,
  page,
  rule,
  wholeNumber,
} from "../../src/author";

function labelled(labels: Readonly<Record<string, string>>): ReturnType<typeof manifests.pod> {
  return manifests.of<Namespace>(namespace, { metadata: { labels } });
}

/** Whether the 34 of v1.34 is less. What is no such version, Pod Security admission takes for the latest. */
function isOlder(version: string, leastMinor: number): boolean {
  return (
    /^v1\.(?:0|[1-9][0-9]*)$/u.test(version) && compareQuantities(afterFirst(version, "."), leastMinor) < 0
  );
}

const enforce = "pod-security.kubernetes.io/enforce";
const enforceVersion = "pod-security.kubernetes.io/enforce-version";

/** The version of the standards that a namespace enforces. */
function versionOf({ metadata }: Namespace): string {
  return metadata?.labels?.[enforceVersion] ?? "latest";
}

export default rule({
  title: "Namespaces enforce the Pod Security Standards of a current version",
  severity: "medium",
  why: "Each version of the standards is enforced as it was: checks that came later are left out, such as those of capabilities, seccomp profiles and the hosts of probes.",
  fix: "Leave pod-security.kubernetes.io/enforce-version out, so that the checks of the version of the cluster hold.",
  references: [
    cis("5.2.1"),
    page(
      "Kubernetes: Pod Security admission labels for namespaces",
      "https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces",
    ),
  ],
  recommended: { level: "warn", because: "a pinned version is a choice for the time of an upgrade" },
  target: objects<Namespace>(namespace),
  parameters: {
    leastMinor: wholeNumber({
      description:
        "The oldest version that may be enforced: 34 for v1.34, the last that forbids more than those before it.",
      default: 34,
    }),
  },
  deny: (object, { parameters }) =>
    object.metadata?.labels?.[enforce] !== "privileged" && isOlder(versionOf(object), parameters.leastMinor),
  message: (object, { parameters }) =>
    `enforce-version is ${versionOf(object)}, which is older than v1.${parameters.leastMinor}`,
  examples: {
    good: [
      labelled({ [enforce]: "restricted" }),
      labelled({ [enforce]: "restricted", [enforceVersion]: "latest" }),
      labelled({ [enforce]: "restricted", [enforceVersion]: "v1.34" }),
      labelled({ [enforce]: "baseline", [enforceVersion]: "v1.100" }),
      labelled({ [enforce]: "privileged", [enforceVersion]: "v1.20" }),
      manifests.of<Namespace>(namespace, {}),
    ],
    bad: [
      labelled({ [enforce]: "restricted", [enforceVersion]: "v1.0" }),
      labelled({ [enforce]: "baseline", [enforceVersion]: "v1.33" }),
      labelled({ [enforceVersion]: "v1.9" }),
    ],
  },
});
