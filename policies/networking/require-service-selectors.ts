import { manifests, objects, page, rule, service, type Service } from "../../src/author";

const ports = [{ port: 80 }];

export default rule({
  title: "Services select the pods that they lead to",
  severity: "medium",
  why:
    "Without a selector a Service leads to addresses that somebody writes by hand: to nothing after a typing" +
    " error, or to anything that its author likes.",
  fix: "Set spec.selector to the labels of the pods.",
  references: [
    page(
      "Kubernetes: Services without selectors",
      "https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors",
    ),
  ],
  recommended: {
    level: "warn",
    because: "some Services lead to what is outside the cluster, or are kept by a controller",
  },
  target: objects<Service>(service),
  deny: ({ spec }) => spec?.type !== "ExternalName" && Object.keys(spec?.selector ?? {}).length === 0,
  message: () => "the Service has no selector",
  examples: {
    good: [
      manifests.service({ selector: { app: "web" }, ports }),
      manifests.service({ type: "ExternalName", externalName: "db.example.com" }),
    ],
    bad: [manifests.service({ ports }), manifests.service({ selector: {}, ports })],
  },
});
