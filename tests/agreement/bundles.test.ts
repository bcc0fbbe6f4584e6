/** Bundles: every rule on a kind in one policy, whose one message says all that is wrong. */
import { manifests, type KubernetesObject } from "../../src/author";
import { isOfKind } from "../../src/author/kinds";
import { bundles } from "../../src/gates/admission/bundle";
import { bundleVerdictOf } from "../support/bundles";
import { admit, type Verdict } from "../support/cel";
import { areOneObject, examples } from "../support/examples";
import { compilePolicies } from "../support/policies";

const all = bundles(compilePolicies(), []);

/** The bundles that look at an object. */
function bundlesFor(object: KubernetesObject): typeof all {
  return all.filter(({ kinds }) => kinds.some((kind) => isOfKind(object, kind)));
}

function admitted(object: KubernetesObject, oldObject?: KubernetesObject): Verdict {
  const [bundle] = bundlesFor(object);
  if (bundle === undefined) throw new Error(`no bundle is for ${object.kind}`);
  return admit(bundle, object, oldObject);
}

test("every object is judged by one bundle, so that one denial says everything", () => {
  expect(all.map(({ name }) => name)).toEqual([
    "lockstep-clusterrolebindings",
    "lockstep-clusterroles",
    "lockstep-rolebindings",
    "lockstep-roles",
    "lockstep-services",
    "lockstep-workloads",
  ]);
  for (const { object } of examples) expect(bundlesFor(object)).toHaveLength(1);
});

test("they say natively and in CEL the same of every example", () => {
  for (const { object, title } of examples) {
    expect({ title, ...admitted(object) }).toEqual({ title, ...bundleVerdictOf(object) });
  }
});

test("they say natively and in CEL the same of every example that becomes another", () => {
  let updates = 0;
  for (const before of examples) {
    for (const after of examples.filter(({ object }) => areOneObject(object, before.object))) {
      const title = `${before.title} that becomes ${after.title}`;
      const verdict = bundleVerdictOf(after.object, before.object);
      expect({ title, ...admitted(after.object, before.object) }).toEqual({ title, ...verdict });
      updates++;
    }
  }
  expect(updates).toBeGreaterThan(examples.length);
});

test("a denial names each rule, what breaks it and what to do", () => {
  const service = manifests.service({ type: "LoadBalancer", externalIPs: ["203.0.113.7"] });
  expect(admitted(service)).toEqual({
    verdict: "fail",
    message:
      "disallow-external-ips: Service claims the external IPs 203.0.113.7. Remove externalIPs and expose the " +
      "Service through an Ingress, a Gateway or an approved LoadBalancer. | " +
      "restrict-load-balancers: Service of type LoadBalancer is not approved. Use type ClusterIP behind an " +
      "Ingress or Gateway, or have the Service approved in approvals.yaml.",
  });
});

describe("a long message", () => {
  const many = (prefix: string): KubernetesObject =>
    manifests.deployment({
      containers: Array.from({ length: 100 }, (_, at) => ({ name: `${prefix}${at}`, image: "nginx" })),
    });

  test.each([
    ["of one-byte characters", "app-"],
    ["of others", "größe😀-"],
  ])("%s is cut after a finding, within 5 KiB", (_, prefix) => {
    const verdict = admitted(many(prefix));
    expect(verdict).toEqual(bundleVerdictOf(many(prefix)));
    const message = verdict.verdict === "fail" ? verdict.message : "";
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(5000);
    expect(message.length).toBeGreaterThan(1000);
    expect(message).toMatch(/ such as a full version\. \| … and \d+ more$/u);
    const shown = message.split(" | ").length - 1;
    expect(message).toContain(`… and ${400 - shown} more`);
  });

  test("is cut within its only finding where that alone is too long", () => {
    const service = manifests.service({ externalIPs: Array.from({ length: 600 }, () => "203.0.113.7") });
    const verdict = admitted(service);
    expect(verdict).toEqual(bundleVerdictOf(service));
    expect(verdict).toMatchObject({
      message: expect.stringMatching(/^disallow-external-ips: .*…$/u) as string,
    });
  });
});

test("an approval lets an object break its rule and no other", () => {
  const approval = {
    rule: "restrict-load-balancers",
    resource: { kind: "Service", namespace: "shop", name: "web" },
    reason: "",
    approvedBy: "",
    expires: "2999-12-31",
  };
  const services = bundles(compilePolicies([approval]), [approval]).find(
    ({ name }) => name === "lockstep-services",
  );
  if (services === undefined) throw new Error("there is no bundle for Services");
  expect(admit(services, manifests.service({ type: "LoadBalancer" }))).toEqual({ verdict: "pass" });
  const both = manifests.service({ type: "LoadBalancer", externalIPs: ["203.0.113.7"] });
  expect(admit(services, both)).toMatchObject({
    message: expect.stringMatching(/^disallow-external-ips: [^|]*$/u) as string,
  });
  const other = { ...both, metadata: { name: "other", namespace: "shop" } };
  expect(admit(services, other)).toMatchObject({
    message: expect.stringContaining("restrict-load-balancers") as string,
  });
});
