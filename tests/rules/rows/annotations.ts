import { ingress, type Ingress, manifests, service, type Service } from "../../../src/author";
import { table } from "../table";

type Annotations = Readonly<Record<string, string>>;

const balancing = (annotations: Annotations): ReturnType<typeof manifests.pod> =>
  manifests.of<Service>(service, {
    metadata: { annotations },
    spec: { type: "LoadBalancer", ports: [{ port: 80 }] },
  });

const paths = [
  { path: "/", pathType: "Prefix", backend: { service: { name: "web", port: { number: 80 } } } },
];

const serving = (annotations: Annotations): ReturnType<typeof manifests.pod> =>
  manifests.of<Ingress>(ingress, {
    metadata: { annotations },
    spec: { rules: [{ host: "shop.example.com", http: { paths } }] },
  });

const cloud = "service.beta.kubernetes.io";
const nginx = "nginx.ingress.kubernetes.io";
const traefik = "traefik.ingress.kubernetes.io/router.tls";
const alb = "alb.ingress.kubernetes.io";

export const annotations = [
  table("require-internal-load-balancers", balancing, {
    keeps: [
      { [`${cloud}/aws-load-balancer-internal`]: "true" },
      { [`${cloud}/aws-load-balancer-internal`]: "0.0.0.0/0" },
      { [`${cloud}/aws-load-balancer-type`]: "external" },
      { "networking.gke.io/load-balancer-type": "internal" },
      { "cloud.google.com/load-balancer-type": "Internal" },
      { [`${cloud}/azure-load-balancer-internal`]: "true" },
      { [`${cloud}/alibaba-cloud-loadbalancer-address-type`]: "INTRANET" },
      { "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type": "private" },
      { [`${cloud}/oci-load-balancer-internal`]: "1" },
      { "oci.oraclecloud.com/load-balancer-type": "lb", [`${cloud}/oci-load-balancer-internal`]: "true" },
      {
        "oci.oraclecloud.com/load-balancer-type": "NLB",
        "oci-network-load-balancer.oraclecloud.com/internal": "T",
      },
    ],
    breaks: [
      {},
      { [`${cloud}/aws-load-balancer-internal`]: "false" },
      { [`${cloud}/aws-load-balancer-internal`]: "" },
      {
        [`${cloud}/aws-load-balancer-scheme`]: "internet-facing",
        [`${cloud}/aws-load-balancer-type`]: "external",
      },
      {
        "networking.gke.io/load-balancer-type": "External",
        "cloud.google.com/load-balancer-type": "Internal",
      },
      { [`${cloud}/azure-load-balancer-internal`]: "True" },
      { [`${cloud}/alibaba-cloud-loadbalancer-address-type`]: "internet" },
      { "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type": "public" },
      { [`${cloud}/oci-load-balancer-internal`]: "yes" },
      { "oci-network-load-balancer.oraclecloud.com/internal": "true" },
      { "oci.oraclecloud.com/load-balancer-type": "nlb", [`${cloud}/oci-load-balancer-internal`]: "true" },
    ],
  }),
  table("require-load-balancer-source-ranges", balancing, {
    keeps: [
      { [`${cloud}/load-balancer-source-ranges`]: "203.0.113.0/24, 198.51.100.0/24" },
      { [`${cloud}/azure-allowed-ip-ranges`]: "203.0.113.0/24" },
      { [`${cloud}/load-balancer-source-ranges`]: "8000::/1" },
      { [`${cloud}/load-balancer-source-ranges`]: "0.0.0.0/1, 8000::/1" },
      { [`${cloud}/azure-allowed-service-tags`]: "AzureFrontDoor.Backend" },
      { [`${cloud}/load-balancer-source-ranges`]: "0.0.0.0/1" },
    ],
    breaks: [
      { [`${cloud}/load-balancer-source-ranges`]: "::/1,8000::/1" },
      { [`${cloud}/azure-allowed-service-tags`]: " " },
      { [`${cloud}/azure-allowed-service-tags`]: "AzureFrontDoor.Backend,Internet" },
      {
        [`${cloud}/azure-allowed-service-tags`]: "AzureFrontDoor.Backend",
        [`${cloud}/azure-allowed-ip-ranges`]: "0.0.0.0/0",
      },
      { [`${cloud}/load-balancer-source-ranges`]: "203.0.113.0/24,0.0.0.0/0" },
      { [`${cloud}/load-balancer-source-ranges`]: "::/0 , 203.0.113.0/24" },
      { [`${cloud}/load-balancer-source-ranges`]: "0.0.0.0/1, 128.0.0.0/1" },
      { [`${cloud}/azure-allowed-ip-ranges`]: "" },
    ],
  }),
  table("disallow-ingress-plain-http", serving, {
    keeps: [
      {},
      { [`${nginx}/ssl-redirect`]: "off" },
      { [`${nginx}/ssl-redirect`]: "0", [`${nginx}/force-ssl-redirect`]: "1" },
      { "haproxy.org/ssl-redirect": "enabled" },
      { "haproxy.org/ssl-redirect": "" },
      { "haproxy.com/ssl-redirect": "On" },
      { "haproxy-ingress.github.io/ssl-redirect": "off" },
      // Without it, too, ingress-nginx redirects what has a certificate.
      { [`${nginx}/force-ssl-redirect`]: "False" },
    ],
    breaks: [
      { [`${nginx}/ssl-redirect`]: "0" },
      { [`${nginx}/ssl-redirect`]: "F" },
      { [`${nginx}/ssl-redirect`]: "0", [`${nginx}/force-ssl-redirect`]: "False" },
      { "haproxy.org/ssl-redirect": "OFF" },
      { "haproxy.org/ssl-redirect": "no" },
      { "haproxy-ingress.github.io/ssl-redirect": "F" },
      { "ingress.kubernetes.io/ssl-redirect": "f" },
    ],
  }),
  table("require-ingress-tls", serving, {
    keeps: [
      { "networking.gke.io/managed-certificates": "shop" },
      { [`${alb}/listen-ports`]: '[{"HTTPS":443}]' },
      { "appgw.ingress.kubernetes.io/appgw-ssl-certificate": "shop" },
      { [traefik]: "" },
      { [traefik]: "TRUE" },
    ],
    breaks: [
      {},
      { [`${alb}/certificate-arn`]: "arn:aws:acm:x", [`${alb}/listen-ports`]: '[{"HTTP":80}]' },
      { [traefik]: "1" },
      { [traefik]: "false", [`${traefik}.certresolver`]: "le" },
    ],
  }),
];
