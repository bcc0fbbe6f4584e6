/**
 * The controls of the Pod Security Standards that an object breaks: as the rules of the pack say, and as the API
 * server's own admission plugin says.
 */
import { kubernetesRules as rules } from "./rules";
import type { KubernetesObject } from "../../src/author";
import { podSecurityStandards } from "../../src/author/frameworks";
import { judge } from "../../src/judge/evaluate";

/** A level of the Pod Security Standards. */
export type PodSecurityLevel = "baseline" | "restricted";

/** What the plugin calls each control. At the level restricted it leaves out what a control of that level includes. */
const controls: Readonly<Record<string, { readonly reason: string; readonly leftOutOfRestricted?: true }>> = {
  "baseline/host-process": { reason: "hostProcess" },
  "baseline/host-namespaces": { reason: "host namespaces" },
  "baseline/privileged-containers": { reason: "privileged" },
  "baseline/capabilities": { reason: "non-default capabilities", leftOutOfRestricted: true },
  "baseline/host-path-volumes": { reason: "hostPath volumes", leftOutOfRestricted: true },
  "baseline/host-ports": { reason: "hostPort" },
  "baseline/host-probes": { reason: "probe or lifecycle host" },
  "baseline/apparmor": { reason: "forbidden AppArmor profile" },
  "baseline/selinux": { reason: "seLinuxOptions" },
  "baseline/proc-mount-type": { reason: "procMount", leftOutOfRestricted: true },
  "baseline/seccomp": { reason: "seccompProfile", leftOutOfRestricted: true },
  "baseline/sysctls": { reason: "forbidden sysctls" },
  "restricted/volume-types": { reason: "restricted volume types" },
  "restricted/privilege-escalation": { reason: "allowPrivilegeEscalation != false" },
  "restricted/running-as-non-root": { reason: "runAsNonRoot != true" },
  "restricted/running-as-non-root-user": { reason: "runAsUser=0" },
  "restricted/proc-mount-type": { reason: "procMount" },
  "restricted/seccomp": { reason: "seccompProfile" },
  "restricted/capabilities": { reason: "unrestricted capabilities" },
};

/** Every control of a level, in order. */
export function controlsOf(level: PodSecurityLevel): string[] {
  return Object.entries(controls)
    .filter(([control, { leftOutOfRestricted }]) =>
      level === "baseline" ? control.startsWith("baseline/") : leftOutOfRestricted !== true,
    )
    .map(([control]) => control)
    .sort();
}

/** The rules that refer to controls, with these. */
const referring = rules
  .map((rule) => {
    const own = rule.references.filter(({ framework }) => framework === podSecurityStandards.id);
    return { rule, named: own.map(({ control = "" }) => control) };
  })
  .filter(({ named }) => named.length > 0);

/** The controls of a level that an object breaks by the rules of the pack. Throws if a rule cannot judge it. */
export function brokenByRules(object: KubernetesObject, level: PodSecurityLevel): string[] {
  const broken = new Set<string>();
  for (const { rule, named } of referring) {
    const { violations, errors } = judge(rule, object);
    if (errors.length > 0) throw new Error(`${rule.name}: ${errors.map(String).join("; ")}`);
    if (violations.length > 0) named.forEach((control) => broken.add(control));
  }
  return controlsOf(level).filter((control) => broken.has(control));
}

/**
 * The controls of a level that an object breaks by the plugin, as its warnings name them.
 *
 * @param warnings Those of an answer to a request in a namespace that warns at the level.
 */
export function brokenByPlugin(warnings: readonly string[], level: PodSecurityLevel): string[] {
  const start = `would violate PodSecurity "${level}:latest": `;
  const said = warnings.find((text) => text.startsWith(start))?.slice(start.length) ?? "";
  return controlsOf(level).filter((control) => {
    const reason = controls[control]?.reason ?? "";
    return new RegExp(`(?:^|, )${reason}s? \\([^)]*\\)`, "u").test(said);
  });
}
