/**
 * What network ACLs let into subnets.
 */
import type { Located, Target } from "../targets";
import type { Ingress } from "./ingress";
import { defaultNetworkAcl, networkAcl, networkAclRule } from "./kinds";
import { itemsAt, within } from "../resources";
import type * as types from "./types";

/** An entry of a network ACL for what comes in. Each field is read when it is asked for. */
export interface AclEntry extends Ingress {
  readonly allows: boolean;
  /** The entries of the same list that deny something, and are asked before it by their numbers. */
  readonly denials: readonly AclEntry[];
}

/** Each entry of a network ACL for what comes in: inline, or by a rule of its own. */
export const aclEntries: Target<AclEntry> = within<AclEntry>(
  [networkAcl, defaultNetworkAcl, networkAclRule],
  (inputs, kind) => {
    if (kind === networkAclRule.kind) {
      const rule = inputs as unknown as types.ec2_NetworkAclRule;
      return [{ path: [], read: () => (rule.egress === true ? undefined : entry(rule, () => [])) }];
    }
    const list = itemsAt<types.ec2_NetworkAclIngress>(inputs, ["ingress"]);
    const denials = (number: number): AclEntry[] =>
      list
        .flatMap(({ read }) => read() ?? [])
        .filter(({ ruleNo }) => ruleNo < number)
        .map((its) => entry(its, () => []))
        .filter(({ allows }) => !allows);
    return list.map(({ path, read }): Located<AclEntry> => ({
      path,
      read: () => {
        const its = read();
        return its === undefined ? undefined : entry(its, () => denials(its.ruleNo));
      },
    }));
  },
);

type Written = Pick<
  types.ec2_NetworkAclRule,
  "cidrBlock" | "ipv6CidrBlock" | "protocol" | "fromPort" | "toPort"
> & { readonly action?: string; readonly ruleAction?: string };

function entry(its: Written, denials: () => readonly AclEntry[]): AclEntry {
  return {
    get denials() {
      return denials();
    },
    get allows() {
      return (its.action ?? its.ruleAction ?? "").toLowerCase() === "allow";
    },
    get ipv4() {
      return its.cidrBlock === undefined ? [] : [its.cidrBlock];
    },
    get ipv6() {
      return its.ipv6CidrBlock === undefined ? [] : [its.ipv6CidrBlock];
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
