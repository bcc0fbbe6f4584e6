import { gateway, listOf, manifests, page, rule } from "../../src/author";

/** The fields of a Gateway that matter here: https://gateway-api.sigs.k8s.io/reference/spec/#gateway */
interface Listener {
  name: string;
  port: number;
  protocol: string;
  hostname?: string;
  allowedRoutes?: { namespaces?: { from?: string } };
}

function listening(...listeners: Listener[]): ReturnType<typeof manifests.pod> {
  return manifests.of<object>(gateway, { ...{ spec: { gatewayClassName: "public", listeners } } });
}

const tls = { certificateRefs: [{ name: "web-tls" }] };
const https = { name: "https", port: 443, protocol: "HTTPS", hostname: "shop.example.com", tls };

export default rule({
  title: "Gateway listeners name their host",
  severity: "low",
  why:
    "A listener without a hostname answers for every name that leads to the Gateway, those of other teams " +
    "included.",
  fix: "Set hostname in the listener.",
  references: [
    page("Gateway API: Security model", "https://gateway-api.sigs.k8s.io/concepts/security-model/"),
  ],
  recommended: {
    level: "audit",
    because: "a Gateway that redirects or serves many domains needs such a listener",
  },
  target: listOf<Listener>([gateway], { path: "spec.listeners", as: "listener" }),
  deny: ({ hostname = "" }) => hostname === "" || hostname.startsWith("*"),
  message: ({ name }) => `listener ${name} answers for more than one host`,
  examples: {
    good: [listening(https)],
    bad: [
      listening({ name: "https", port: 443, protocol: "HTTPS" }),
      listening({ ...https, hostname: "*.example.com" }),
    ],
  },
});
