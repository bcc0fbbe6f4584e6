/**
 * What rules refer to: controls of frameworks, and pages.
 */
import {
  cisKubernetesBenchmark,
  type Control,
  type Framework,
  kubernetesRbacGoodPractices,
  mitreAttackContainers,
  nsaHardeningGuidance,
  podSecurityStandards,
} from "./frameworks";

/** A standard or a page that asks for what a rule asks for. */
export interface Reference {
  readonly title: string;
  readonly url: string;
  /** The id of the framework that the control is of; absent of a page. */
  readonly framework?: string;
  /** The control's id in that framework; absent of a page. */
  readonly control?: string;
}

/** A page that is of no framework. */
export function page(title: string, url: string): Reference {
  return { title, url };
}

/** A control of AWS Security Hub by its id, such as `EKS.1`. */
export function securityHub(control: string): Reference {
  const [service = "", number = ""] = control.toLowerCase().split(".");
  return page(
    `AWS Security Hub: ${control}`,
    `https://docs.aws.amazon.com/securityhub/latest/userguide/${service}-controls.html#${service}-${number}`,
  );
}

/** A control of the Pod Security Standards by level and name, such as `baseline/host-namespaces`. */
export function podSecurity(control: keyof typeof podSecurityStandards.controls): Reference {
  return reference(podSecurityStandards, control);
}

/** A control of the CIS Kubernetes Benchmark by number, such as `5.1.3`. */
export function cis(control: keyof typeof cisKubernetesBenchmark.controls): Reference {
  return reference(cisKubernetesBenchmark, control);
}

/** A recommendation of the NSA/CISA Kubernetes Hardening Guidance by its heading, such as `network-policies`. */
export function nsa(control: keyof typeof nsaHardeningGuidance.controls): Reference {
  return reference(nsaHardeningGuidance, control);
}

/** A technique of MITRE ATT&CK, platform Containers, that the rule makes harder, such as `T1611`. */
export function mitre(control: keyof typeof mitreAttackContainers.controls): Reference {
  return reference(mitreAttackContainers, control);
}

/** A practice of Kubernetes' RBAC good practices by the anchor of its heading, such as `least-privilege`. */
export function rbacGoodPractices(control: keyof typeof kubernetesRbacGoodPractices.controls): Reference {
  return reference(kubernetesRbacGoodPractices, control);
}

function reference<Id extends string>(
  framework: Framework & { readonly controls: Readonly<Record<Id, Control>> },
  control: Id,
): Reference {
  const { citation, link, controls, id } = framework;
  return {
    title: `${citation(control)}: ${controls[control].title}`,
    url: link(control),
    framework: id,
    control,
  };
}
