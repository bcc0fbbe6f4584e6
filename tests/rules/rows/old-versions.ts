import type { KubernetesObject } from "../../../src/author";
import { table } from "../table";

interface Old {
  readonly apiVersion: "extensions/v1beta1" | "networking.k8s.io/v1beta1" | "networking.k8s.io/v1";
  readonly spec: object;
}

const metadata = { name: "web", namespace: "shop" };

const ingress = ({ apiVersion, spec }: Old): KubernetesObject =>
  ({ apiVersion, kind: "Ingress", metadata, spec }) as KubernetesObject;

const backend = { serviceName: "web", servicePort: 80 };
const defaultBackend = { service: { name: "web", port: { number: 80 } } };
const rules = [{ host: "shop.example.com", http: { paths: [{ path: "/", backend }] } }];
const tls = [{ hosts: ["shop.example.com"], secretName: "web-tls" }];
const anyHost = [{ http: { paths: [{ path: "/", backend }] } }];
const beta = "networking.k8s.io/v1beta1";
const older = "extensions/v1beta1";
const current = "networking.k8s.io/v1";

export const oldVersions = [
  table("disallow-ingress-default-backends", ingress, {
    keeps: [
      { apiVersion: beta, spec: { rules } },
      { apiVersion: older, spec: { rules } },
      { apiVersion: beta, spec: { rules, tls } },
      { apiVersion: older, spec: { rules, tls } },
      { apiVersion: current, spec: { rules: [{ host: "shop.example.com" }] } },
    ],
    breaks: [
      { apiVersion: beta, spec: { backend } },
      { apiVersion: older, spec: { backend } },
      { apiVersion: beta, spec: { backend, rules } },
      { apiVersion: older, spec: { backend: { resource: { kind: "Bucket", name: "web" } } } },
      { apiVersion: current, spec: { defaultBackend } },
    ],
  }),
  table("require-ingress-tls", ingress, {
    keeps: [
      { apiVersion: beta, spec: { rules, tls } },
      { apiVersion: older, spec: { rules, tls } },
    ],
    breaks: [
      { apiVersion: beta, spec: { rules } },
      { apiVersion: older, spec: { rules } },
    ],
  }),
  table("require-ingress-hosts", ingress, {
    keeps: [
      { apiVersion: beta, spec: { rules } },
      { apiVersion: older, spec: { rules } },
    ],
    breaks: [
      { apiVersion: beta, spec: { rules: anyHost } },
      { apiVersion: older, spec: { rules: anyHost } },
    ],
  }),
];
