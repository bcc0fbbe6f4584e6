import { manifests, page, podSpecs, rule } from "../../src/author";

const { deployment, pod } = manifests;

const containers = [{ name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" }];

export default rule({
  title: "Pods do not get every Service as environment variables",
  severity: "low",
  why:
    "By default each Service of the namespace adds seven variables to every container: with thousands of Services " +
    "containers no longer start, and a Service with an unlucky name overrides a setting.",
  fix: "Set enableServiceLinks to false, and find Services by DNS.",
  references: [
    page(
      "Kubernetes: Accessing the Service",
      "https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service",
    ),
  ],
  recommended: {
    level: "audit",
    because: "hardly any manifest sets it, and in small namespaces nothing happens",
  },
  target: podSpecs(),
  // Where the field is absent, it is true.
  deny: (pod) => pod.enableServiceLinks !== false,
  message: () => "enableServiceLinks is not false",
  examples: {
    good: [deployment({ enableServiceLinks: false, containers })],
    bad: [deployment({ containers }), pod({ enableServiceLinks: true, containers })],
  },
});
