import { exposure, manifests, objects, page, rule, service, type Service } from "../../src/author";

export default rule({
  title: "Services lead to names that are known",
  severity: "medium",
  why:
    "An ExternalName Service sends whoever trusts a name in the cluster to any other name: whoever may write" +
    " Services can lead traffic to a server of their own.",
  fix: "Call the outside name directly, or have the ExternalName approved.",
  references: [
    page(
      "CVE-2021-25740: Endpoint and EndpointSlice permissions allow cross-namespace forwarding",
      "https://github.com/kubernetes/kubernetes/issues/103675",
    ),
  ],
  recommended: { level: "warn", because: "it is also the usual way to give an outside database a name" },
  target: objects<Service>(service),
  deny: ({ spec }) => spec?.type === "ExternalName",
  message: ({ spec }) => `Service leads to ${spec?.externalName ?? ""}`,
  extent: exposure,
  examples: {
    good: [manifests.service({ ports: [{ port: 80 }] })],
    bad: [manifests.service({ type: "ExternalName", externalName: "db.example.com" })],
  },
});
