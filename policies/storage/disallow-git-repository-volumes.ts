import { manifests, mitre, page, rule, type Volume, volumes } from "../../src/author";

const { cronJob, deployment } = manifests;

function withVolume(volume: Volume): Parameters<typeof deployment>[0] {
  return {
    containers: [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }],
    volumes: [volume],
  };
}

export default rule({
  title: "Volumes are not filled by git",
  severity: "critical",
  why:
    "A gitRepo volume runs git on the node as root, with hooks that the repository brings: whoever names the" +
    " repository runs what he likes there (CVE-2024-10220).",
  fix: "Clone the repository in an init container into an emptyDir.",
  references: [
    mitre("T1611"),
    page(
      "CVE-2024-10220: Arbitrary command execution through gitRepo volume",
      "https://github.com/kubernetes/kubernetes/issues/128885",
    ),
  ],
  recommended: { level: "deny", because: "it runs the code of others on the node" },
  target: volumes(),
  deny: ({ gitRepo }) => gitRepo !== undefined,
  message: ({ name }) => `volume ${name} is a gitRepo`,
  examples: {
    good: [deployment(withVolume({ name: "code", emptyDir: {} }))],
    bad: [
      deployment(withVolume({ name: "code", gitRepo: { repository: "https://example.com/web.git" } })),
      cronJob(withVolume({ name: "code", gitRepo: { repository: "https://example.com/web.git" } })),
    ],
  },
});
