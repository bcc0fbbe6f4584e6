/**
 * What security groups let in, in each of the shapes in which they say it.
 */
import type { Located, Target } from "../targets";
import { lowerCase } from "../text";
import { anyOf } from "./any-of";
import { isWide } from "./addresses";
import { defaultSecurityGroup, securityGroup, securityGroupIngressRule, securityGroupRule } from "./kinds";
import { itemsAt, within } from "../resources";
import type * as types from "./types";

/** What a security group lets in. Each field is read when it is asked for. */
export interface Ingress {
  /** The ranges of addresses from which; none where other groups or prefix lists are named. */
  readonly ipv4: readonly string[];
  readonly ipv6: readonly string[];
  readonly protocol: string;
  readonly fromPort: number | undefined;
  readonly toPort: number | undefined;
}

/** Each thing that a security group lets in: inline, by a rule of its own in either form, or in the default group. */
export const ingress: Target<Ingress> = within<Ingress>(
  [securityGroup, defaultSecurityGroup, securityGroupRule, securityGroupIngressRule],
  (inputs, kind) => {
    if (kind === securityGroupIngressRule.kind) {
      return [
        { path: [], read: () => ofIngressRule(inputs as unknown as types.vpc_SecurityGroupIngressRule) },
      ];
    }
    if (kind === securityGroupRule.kind) {
      const rule = inputs as unknown as types.ec2_SecurityGroupRule;
      return [{ path: [], read: () => (rule.type === "egress" ? undefined : inline(rule)) }];
    }
    return itemsAt<types.ec2_SecurityGroupIngress>(inputs, ["ingress"]).map(
      ({ path, read }): Located<Ingress> => ({ path, read: () => inlineOf(read()) }),
    );
  },
);

type Inline = Pick<
  types.ec2_SecurityGroupIngress,
  "cidrBlocks" | "ipv6CidrBlocks" | "protocol" | "fromPort" | "toPort"
>;

function inlineOf(its: Inline | undefined): Ingress | undefined {
  return its === undefined ? undefined : inline(its);
}

function inline(its: Inline): Ingress {
  return {
    get ipv4() {
      return its.cidrBlocks ?? [];
    },
    get ipv6() {
      return its.ipv6CidrBlocks ?? [];
    },
    get protocol() {
      return its.protocol;
    },
    get fromPort() {
      return its.fromPort;
    },
    get toPort() {
      return its.toPort;
    },
  };
}

function ofIngressRule(its: types.vpc_SecurityGroupIngressRule): Ingress {
  return {
    get ipv4() {
      return its.cidrIpv4 === undefined ? [] : [its.cidrIpv4];
    },
    get ipv6() {
      return its.cidrIpv6 === undefined ? [] : [its.cidrIpv6];
    },
    get protocol() {
      return its.ipProtocol;
    },
    get fromPort() {
      return its.fromPort;
    },
    get toPort() {
      return its.toPort;
    },
  };
}

/** Whether it lets in a large part of the internet. */
export function isOpenToWorld(its: Ingress): boolean {
  return anyOf(["ipv4", "ipv6"] as const, (version) => anyOf(its[version], isWide));
}

/** Protocols that have ports, and those that stand for all: names, and numbers of IANA. */
const protocolsWithPorts = ["-1", "all", "tcp", "6", "udp", "17"];

const [lowest, highest] = [0, 65535];

/** The ports that are let in; undefined where the protocol has none. */
export function portsOf({ protocol, fromPort, toPort }: Ingress): readonly [number, number] | undefined {
  const its = lowerCase(protocol);
  if (!protocolsWithPorts.includes(its)) return undefined;
  const areAll = its === "-1" || its === "all" || fromPort === undefined || fromPort === -1;
  return areAll ? [lowest, highest] : [fromPort, toPort ?? fromPort];
}

/** The ports in a few words, such as `port 22`, `ports 8000 to 9000`, `all ports`. */
export function shownPorts(its: Ingress): string {
  const [from, to] = portsOf(its) ?? [lowest, highest];
  if (from === lowest && to === highest) return "all ports";
  return from === to ? `port ${from}` : `ports ${from} to ${to}`;
}
