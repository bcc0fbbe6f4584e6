import {
  linksOf,
  manifests,
  page,
  relations,
  rule,
  service,
  validatingWebhookConfiguration,
  type Service,
} from "../../src/author";

const { calling, describeMissing, offersPort } = relations;

function webhook(clientConfig: object): ReturnType<typeof manifests.pod> {
  return manifests.of<{ webhooks: readonly object[] }>(validatingWebhookConfiguration, {
    metadata: { name: "guard" },
    webhooks: [
      { name: "guard.example.com", sideEffects: "None", admissionReviewVersions: ["v1"], clientConfig },
    ],
  });
}

const call = (port?: number): object => ({
  service: { namespace: "guard", name: "webhook", ...(port === undefined ? {} : { port }) },
});

function guard(name: string, port = 443): ReturnType<typeof manifests.pod> {
  const metadata = { namespace: "guard", name };
  return manifests.of<Service>(service, {
    metadata,
    spec: { selector: { app: "guard" }, ports: [{ port }] },
  });
}

export default rule({
  title: "The API server calls Services that there are",
  severity: "critical",
  why:
    "A webhook whose Service is missing and that must not fail makes the API server refuse every write that it is for, to " +
    "the objects that would mend it, too. An API service without its Service breaks the removal of namespaces.",
  fix: "Name a Service and one of its ports, or remove the configuration together with what it calls.",
  references: [
    page(
      "Kubernetes: Dynamic admission control",
      "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#service-reference",
    ),
  ],
  recommended: {
    level: "warn",
    because: "the Service may be installed by something that is not checked here",
  },
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(calling, { reads: [service] }),
  deny: (link, { inventory }) =>
    inventory.found(link).every((found) => !offersPort(found.object as Service, link.detail)),
  message: ({ reference, detail }, { inventory }) =>
    inventory.named(reference).length === 0
      ? describeMissing(reference, inventory)
      : `the Service ${reference.namespace ?? ""}/${reference.name} has no port ${detail ?? ""}`,
  related: ({ reference }, { inventory }) => [...inventory.named(reference), ...inventory.nearly(reference)],
  examples: {
    good: [
      manifests.set(webhook(call()), guard("webhook")),
      manifests.set(webhook(call(8443)), guard("webhook", 8443)),
      manifests.set(webhook({ url: "https://guard.example.com" })),
    ],
    bad: [
      manifests.set(webhook(call())),
      manifests.set(webhook(call()), guard("webhooks")),
      manifests.set(webhook(call(8443)), guard("webhook")),
    ],
  },
});
