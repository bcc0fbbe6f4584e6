import { manifests, mitre, nsa, objects, page, rule, service, type Service } from "../../src/author";

/** Names of the machine itself, and of the servers where clouds hand out credentials. */
const local = [
  "localhost",
  "localhost.",
  "metadata.google.internal",
  "metadata.google.internal.",
  "instance-data",
];

function externalName(name: string): ReturnType<typeof manifests.pod> {
  return manifests.service({ type: "ExternalName", externalName: name });
}

export default rule({
  title: "Services do not lead to the host or its metadata",
  severity: "high",
  why:
    "Ingress controllers and other proxies follow an ExternalName from where they run: localhost is then the" +
    " proxy itself, and the metadata name of a cloud hands out the node's credentials.",
  fix: "Lead the Service to a name outside the node.",
  references: [
    page(
      "CVE-2021-25740: Endpoint and EndpointSlice permissions allow cross-namespace forwarding",
      "https://github.com/kubernetes/kubernetes/issues/103675",
    ),
    mitre("T1552.007"),
    nsa("cloud-metadata"),
  ],
  recommended: { level: "deny", because: "no honest Service needs it" },
  target: objects<Service>(service),
  deny: ({ spec }) =>
    spec?.type === "ExternalName" &&
    (local.includes(spec.externalName ?? "") ||
      /(^|\.)(localhost|localdomain)\.?$|^(127|169\.254)\./u.test(spec.externalName ?? "")),
  message: ({ spec }) => `Service leads to ${spec?.externalName ?? ""}`,
  examples: {
    good: [
      externalName("db.example.com"),
      manifests.service({ externalName: "localhost", ports: [{ port: 80 }] }),
      externalName("localhost.example.com"),
    ],
    bad: [
      externalName("localhost"),
      externalName("app.localhost"),
      externalName("localhost.localdomain"),
      externalName("127.0.0.1"),
      externalName("169.254.169.254"),
      externalName("metadata.google.internal"),
    ],
  },
});
