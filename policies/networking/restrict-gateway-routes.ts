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
  title: "Gateways take routes from chosen namespaces",
  severity: "medium",
  why:
    "A listener that takes routes from every namespace lets whoever may write a route anywhere take over a " +
    "host of the Gateway.",
  fix: "Set allowedRoutes.namespaces.from of the listener to Same or Selector.",
  references: [
    page("Gateway API: Security model", "https://gateway-api.sigs.k8s.io/concepts/security-model/"),
  ],
  recommended: { level: "warn", because: "shared gateways of small clusters trust every namespace" },
  target: listOf<Listener>([gateway], { path: "spec.listeners", as: "listener" }),
  deny: ({ allowedRoutes }) => allowedRoutes?.namespaces?.from === "All",
  message: ({ name }) => `listener ${name} takes routes from every namespace`,
  examples: {
    good: [listening(https), listening({ ...https, allowedRoutes: { namespaces: { from: "Same" } } })],
    bad: [listening({ ...https, allowedRoutes: { namespaces: { from: "All" } } })],
  },
});
