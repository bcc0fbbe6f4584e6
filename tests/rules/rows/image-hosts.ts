import { manifests } from "../../../src/author";
import { table } from "../table";

function running(image: string): ReturnType<typeof manifests.pod> {
  return manifests.pod({ containers: [{ name: "app", image }] });
}

export const imageHosts = [
  table("restrict-image-registries", running, {
    keeps: [
      "nginx:1.27.0",
      "acme/web:1.4.2",
      "docker.io/nginx:1.27.0",
      "index.docker.io/nginx:1.27.0",
      "Docker.IO/acme/web:1.4.2",
      "docker.io:443/acme/web:1.4.2",
      "GHCR.io/acme/web:1.4.2",
      "quay.io:443/acme/web:1.4.2",
    ],
    breaks: [
      "REGISTRY/app:1.4.2",
      "Registry/library/nginx:1.27.0",
      "localhost/web:1.4.2",
      "localhost:5000/web:1.4.2",
      "registry:5000/web:1.4.2",
      "quay.io:8443/acme/web:1.4.2",
      "quay.io.example.com/web:1.4.2",
      "notquay.io/acme/web:1.4.2",
      "QUAY.IO.EXAMPLE.COM:443/web:1.4.2",
    ],
  }),
  table("disallow-deprecated-registries", running, {
    keeps: [
      "registry.k8s.io/pause:3.10",
      "k8s.gcr.io.example.com/pause:3.10",
      "gcr.io/google_containers_of_ours/pause:3.10",
      "gcr.io/acme/k8s.gcr.io:1.0.0",
      "k8s.gcr.io:8443/pause:3.10",
      "google_containers/pause:3.10",
      "eu.gcr.io/google_containers/pause:3.10",
      "xk8s.gcr.io/pause:3.10",
    ],
    breaks: [
      "k8s.gcr.io/pause:3.2",
      "K8S.GCR.IO/pause:3.2",
      "k8s.gcr.io:443/pause:3.2",
      "K8s.Gcr.io:443/pause:3.2",
      "k8s.gcr.io/pause",
      "k8s.gcr.io/sig/node/pause:3.2",
      "GCR.io/google_containers/pause:3.2",
      "gcr.io:443/google-containers/pause:3.2",
      "us.gcr.io/k8s-artifacts-prod/pause:3.2",
    ],
  }),
  table("require-registry-names", running, {
    keeps: ["REGISTRY/web:1.4.2", "localhost/web:1.4.2", "registry:5000/web:1.4.2", "ghcr.io/acme/web:1.4.2"],
    breaks: ["nginx:1.27.0", "acme/web:1.4.2", "nginx.example:1.0.0", "library/nginx:1.27.0"],
  }),
];
