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
  title: "Gateways listen by TLS",
  severity: "medium",
  why: "What comes to a listener without TLS can be read and changed by everybody on the way.",
  fix: "Use protocol HTTPS or TLS, and keep HTTP for a redirect that is approved.",
  references: [page("Gateway API: TLS", "https://gateway-api.sigs.k8s.io/guides/tls/")],
  recommended: { level: "warn", because: "a listener for HTTP that only redirects is usual" },
  target: listOf<Listener>([gateway], { path: "spec.listeners", as: "listener" }),
  deny: ({ protocol }) => ["HTTP", "TCP", "UDP"].includes(protocol),
  message: ({ name, protocol }) => `listener ${name} speaks ${protocol}`,
  examples: {
    good: [listening(https), listening({ ...https, protocol: "TLS" })],
    bad: [
      listening({ name: "http", port: 80, protocol: "HTTP" }),
      listening(https, { name: "tcp", port: 5432, protocol: "TCP" }),
      listening({ name: "dns", port: 53, protocol: "UDP" }),
    ],
  },
});
