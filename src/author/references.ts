/**
 * What rules refer to: controls of frameworks, and pages.
 */
import {
  awsFoundationalBestPractices,
  cisAwsFoundations5,
  cisAwsFoundations7,
  cisEksBenchmark,
  cisKubernetesBenchmark,
  type Control,
  type ControlId,
  type Framework,
  kubernetesRbacGoodPractices,
  mitreAttackContainers,
  nsaHardeningGuidance,
  podSecurityStandards,
  withSame,
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

/** The controls that a rule with these references covers: those that they name, and those that ask for the same. */
export function controlsOf(references: readonly Reference[]): ControlId[] {
  return references.flatMap(({ framework, control }) =>
    framework === undefined || control === undefined ? [] : withSame({ framework, control }),
  );
}

/** A page that is of no framework. */
export function page(title: string, url: string): Reference {
  return { title, url };
}

/** A control of AWS Security Hub that is not one of the {@link fsbp}, by its id, such as `KMS.4`. */
export function securityHub(control: string): Reference {
  return page(`AWS Security Hub: ${control}`, awsFoundationalBestPractices.link(control));
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

/** A control of AWS Foundational Security Best Practices by its id in Security Hub, such as `EKS.1`. */
export function fsbp(control: keyof typeof awsFoundationalBestPractices.controls): Reference {
  return reference(awsFoundationalBestPractices, control);
}

/** A recommendation of the CIS AWS Foundations Benchmark 5.0 by number, such as `1.14`; that of 7.0 follows from it. */
export function cisAws(control: keyof typeof cisAwsFoundations5.controls): Reference {
  return reference(cisAwsFoundations5, control);
}

/** A recommendation of the CIS AWS Foundations Benchmark 7.0 by number that 5.0 has not, such as `2.21`. */
export function cisAws7(control: "2.21" | "4.10"): Reference {
  return reference(cisAwsFoundations7, control);
}

/** A recommendation of the CIS Amazon EKS Benchmark by number, such as `5.4.1`. */
export function cisEks(control: keyof typeof cisEksBenchmark.controls): Reference {
  return reference(cisEksBenchmark, control);
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
