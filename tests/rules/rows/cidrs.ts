import { manifests, networkPolicy, service, type NetworkPolicy, type Service } from "../../../src/author";
import { table } from "../table";

type Spec = NonNullable<NetworkPolicy["spec"]>;
type Egress = NonNullable<Spec["egress"]>[number];
type Block = readonly [cidr: string, ...except: readonly string[]];

function policy(spec: Partial<Spec>): ReturnType<typeof manifests.of> {
  return manifests.of<NetworkPolicy>(networkPolicy, { spec: { podSelector: {}, ...spec } });
}

function peers(blocks: readonly Block[]): { ipBlock: { cidr: string; except: string[] } }[] {
  return blocks.map(([cidr, ...except]) => ({ ipBlock: { cidr, except } }));
}

function leaving(...egress: readonly Egress[]): ReturnType<typeof manifests.of> {
  return policy({ policyTypes: ["Egress"], egress: [...egress] });
}

function to(blocks: readonly Block[]): ReturnType<typeof manifests.of> {
  return leaving({ to: peers(blocks) });
}

/** Ranges that are not the whole internet, and ranges that are. */
const blocks: {
  readonly keeps: readonly (readonly Block[])[];
  readonly breaks: readonly (readonly Block[])[];
} = {
  keeps: [
    [["10.0.0.0/8"]],
    [["0.0.0.0/1"]],
    [["128.0.0.0/1"]],
    [["0.0.0.0/1"], ["192.0.0.0/2"]],
    [["0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1"]],
    [["10.0.0.0/8"], ["172.16.0.0/12"], ["192.168.0.0/16"]],
    [["fd00::/8"]],
    [["::/1", "2000::/3"]],
    [["0.0.0.0/1"], ["8000::/1"]],
    [["2001:db8::/32"]],
    [["2a00::/12"], ["2600::/12"]],
    [["::/0", "2000::/3"]],
    [["::/0", "::/1", "8000::/1"]],
  ],
  breaks: [
    [["0.0.0.0/0"]],
    [["::/0"]],
    [["0.0.0.0/0", "203.0.113.0/24"]],
    [["0.0.0.0/1"], ["128.0.0.0/1"]],
    [["0.0.0.0/2"], ["64.0.0.0/2"], ["128.0.0.0/1"]],
    [["0.0.0.0/0", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]],
    [["::/1"], ["8000::/1"]],
    [["2000::/3"]],
    [["10.0.0.0/8"], ["0.0.0.0/0"]],
    [["0:0:0:0:0:0:0:0/0"]],
    [["::/0", "fc00::/7", "fe80::/10"]],
    [["2000::/4"], ["3000::/4"]],
    [["10.0.0.0/8"], ["::/1"]],
  ],
};

export const cidrs = [
  table(
    "disallow-open-ingress-policies",
    (from: readonly Block[]) => policy({ policyTypes: ["Ingress"], ingress: [{ from: peers(from) }] }),
    blocks,
  ),
  // Each range in a rule of its own.
  table(
    "disallow-open-ingress-policies",
    (from: readonly Block[]) =>
      policy({ policyTypes: ["Ingress"], ingress: from.map((block) => ({ from: peers([block]) })) }),
    blocks,
  ),
  table("disallow-open-egress-policies", to, blocks),
  table("disallow-open-egress-policies", (rule: Egress) => leaving(rule), {
    keeps: [
      { ports: [{ port: 53, protocol: "UDP" }] },
      { to: peers([["0.0.0.0/0"]]), ports: [{ port: 443 }] },
    ],
    breaks: [{}, { to: [] }],
  }),
  table(
    "require-load-balancer-source-ranges",
    (loadBalancerSourceRanges: string[]) =>
      manifests.of<Service>(service, {
        spec: { type: "LoadBalancer", loadBalancerSourceRanges, ports: [{ port: 80 }] },
      }),
    {
      keeps: [["10.0.0.0/8"], ["0.0.0.0/1"], ["203.0.113.0/24", "198.51.100.0/24"], ["fd00::/8"]],
      breaks: [["0.0.0.0/0"], ["::/0"], ["0.0.0.0/1", "128.0.0.0/1"], ["10.0.0.0/8", "::/0"], []],
    },
  ),
  table("disallow-metadata-egress", to, {
    keeps: [
      [["10.0.0.0/8"]],
      [["169.254.169.253/32"]],
      [["169.254.0.0/17"]],
      [["0.0.0.0/0", "169.254.169.254/32"]],
      [["0.0.0.0/0", "169.254.0.0/16"]],
      [["0.0.0.0/0", "10.0.0.0/8", "169.254.169.252/30"]],
      [["128.0.0.0/1", "160.0.0.0/4"]],
      [["169.0.0.0/8", "169.254.128.0/17"]],
      [["2000::/3"]],
      [["fd00::/16", "fd00:ec2::/32"]],
      [["fd12:3456::/32"]],
      [["fe80::/64", "fe80::a9fe:a9fe/128"]],
      [["::/0", "fd00:ec2::254/128", "fe80::a9fe:a9fe/128"]],
      [["::/0", "fc00::/7", "fe80::/10"]],
      [
        ["0.0.0.0/0", "169.254.169.254/32"],
        ["::/0", "fc00::/7", "fe80::/10"],
      ],
    ],
    breaks: [
      [["0.0.0.0/0"]],
      [["169.254.0.0/16"]],
      [["169.0.0.0/8"]],
      [["168.0.0.0/6"]],
      [["128.0.0.0/1"]],
      [["0.0.0.0/1"], ["128.0.0.0/1"]],
      [["169.254.169.254/32"]],
      [["169.254.169.0/24", "169.254.169.0/25"]],
      [["0.0.0.0/0", "10.0.0.0/8"]],
      [["::/0"]],
      [["8000::/1"]],
      [["fc00::/7"]],
      [["fd00:ec2::/32"]],
      [["fd00:ec2::254/128"]],
      [["fe80::/10"]],
      [["fe80::a9fe:a9fe/128"]],
      [["::/0", "fd00:ec2::254/128"]],
      [["::/0", "fe80::/10"]],
      [
        ["0.0.0.0/0", "169.254.0.0/16"],
        ["::/0", "2001:db8::/32"],
      ],
    ],
  }),
  table("disallow-metadata-egress", (rule: Egress) => leaving(rule), {
    keeps: [
      { ports: [{ port: 443 }] },
      { ports: [{ port: 80, protocol: "UDP" }] },
      { ports: [{ port: 81, endPort: 90 }] },
      { ports: [{ port: 1, endPort: 79 }] },
      { to: [{ podSelector: {} }], ports: [{ port: 80 }] },
    ],
    breaks: [
      {},
      { ports: [{ port: 80 }] },
      { ports: [{ port: 80, protocol: "TCP" }] },
      { ports: [{ protocol: "TCP" }] },
      { ports: [{ port: 443 }, { port: 1, endPort: 65535 }] },
    ],
  }),
];
