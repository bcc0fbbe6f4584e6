/**
 * Objects as large as they come: hundreds of kilobytes, with a hundred containers, rules, subjects or ports, and
 * lists of twenty in each, or three capabilities.
 */
import {
  manifests,
  type Container,
  type KubernetesObject,
  type PodSpec,
  type PolicyRule,
  type Subject,
} from "../../src/author";
import { largestScreened } from "../../src/admission/screening";
import { compliant } from "./compliant";

const many = Array.from({ length: 100 }, (_, at) => at);
const some = many.slice(0, 20);

const longest = "a".repeat(63);

const containers = many.slice(0, 50).map((at): Container => {
  const name = `${longest.slice(4)}-${String(at).padStart(3, "0")}`;
  const image = `registry.example.com/${`${longest}/`.repeat(3)}${longest}:${"1".repeat(120)}`;
  return {
    name,
    image,
    command: some.map((each) => `--option-${each}=${longest}`),
    env: some.map((each) => ({ name: `VARIABLE_${each}`, value: longest })),
    ports: [{ containerPort: at + 1, name: "http" }],
    volumeMounts: some.map((each) => ({ name: `volume-${each}`, mountPath: `/mnt/${each}` })),
    securityContext: { capabilities: { add: some.slice(0, 3).map((each) => `CAPABILITY_${each}`) } },
  };
});

const names = some.map((at) => `${longest}${at}`);

const policyRules = many.map((): PolicyRule => {
  return {
    apiGroups: ["*", ...names],
    resources: ["*", ...names],
    verbs: ["*", ...names],
    resourceNames: names,
  };
});

const subjects = many.map((at): Subject => {
  return { kind: "ServiceAccount", name: `${longest.slice(4)}-${at}`, namespace: "shop" };
});

const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" };

/** The largest objects of the kinds that most rules look at. */
export const largest: readonly KubernetesObject[] = [
  manifests.deployment({
    containers,
    initContainers: containers.map((one) => ({ ...one, name: `i${one.name.slice(1)}` })),
    volumes: some.map((each) => ({ name: `volume-${each}`, hostPath: { path: `/${longest}/${each}` } })),
  }),
  manifests.clusterRole(...policyRules),
  manifests.clusterRoleBinding({ roleRef, subjects }),
  manifests.service({
    type: "LoadBalancer",
    externalIPs: many.map((at) => `203.0.113.${at + 1}`),
    ports: many.map((at) => ({ name: `p-${at}`, port: at + 1 })),
  }),
];

/**
 * A Deployment that keeps every rule that denies.
 *
 * @param change What each container has besides.
 * @param counts How many containers and volumes it has; as many as are screened unless given.
 */
export function filled(
  change: (at: number) => Partial<Container>,
  counts: Partial<typeof largestScreened> = {},
): KubernetesObject {
  const { containers: length, volumes } = { ...largestScreened, ...counts };
  const deployment = structuredClone(compliant) as unknown as { spec: { template: { spec: PodSpec } } };
  const { spec } = deployment.spec.template;
  const [container] = spec.containers;
  if (container === undefined) throw new Error("there is no container to fill");
  spec.containers = Array.from({ length }, (_, at) => ({ ...container, name: `app-${at}`, ...change(at) }));
  spec.volumes = Array.from({ length: volumes }, (_, at) => {
    return { name: `volume-${at}`, emptyDir: { sizeLimit: "1Gi" } };
  });
  return deployment as unknown as KubernetesObject;
}

/** As many texts as a container that is screened has at most, and as long. */
function texts(count: number): string[] {
  const length = Math.floor((largestScreened.characters - 150) / count);
  return Array.from({ length: count }, (_, at) => String(at).padStart(length, "-b"));
}

/** The largest pods that are screened, each large in another way, by what they are full of. */
export const largestToScreen: readonly (readonly [string, KubernetesObject])[] = [
  ["arguments", filled(() => ({ args: texts(largestScreened.entries - 2) }))],
  ["one argument", filled(() => ({ args: texts(1) }))],
  [
    "variables",
    filled(() => ({
      env: texts(largestScreened.entries - 2).map((text, at) => {
        const name = `VARIABLE_${at}`;
        return { name, value: text.slice(name.length) };
      }),
    })),
  ],
  [
    "ports",
    filled(() => ({
      ports: texts(largestScreened.entries - 1).map((_, at) => ({ containerPort: 8080 + at })),
    })),
  ],
  [
    "mounts",
    filled(() => ({
      volumeMounts: texts(largestScreened.entries - 2).map((_, at) => ({
        name: `volume-${at % largestScreened.volumes}`,
        mountPath: `/mnt/${longest}/${at}`,
      })),
    })),
  ],
  [
    "long images",
    filled(() => {
      const name = texts(1).join("").slice(0, 1900);
      return { image: `registry.example.com/${name}:1.2.3@sha256:${"0".repeat(64)}` };
    }),
  ],
];

/** The same with all that is called aaa… called baaa…, so that what broke a rule breaks it in other words. */
export function withOtherNames(object: KubernetesObject): KubernetesObject {
  return JSON.parse(
    JSON.stringify(object).replaceAll(longest.slice(4), `b${longest.slice(5)}`),
  ) as KubernetesObject;
}

/** What the API server says where an expression costs too much, or fails. */
export const overrun = /cost budget|cost limit exceeded|resulted in error|: expression '/u;
