import { manifests, type Container } from "../../../src/author";
import { table } from "../table";

type Capabilities = NonNullable<NonNullable<Container["securityContext"]>["capabilities"]>;

const app = { name: "app", image: "registry.k8s.io/e2e-test-images/agnhost:2.53.0" };

const running = (capabilities: Capabilities): ReturnType<typeof manifests.pod> =>
  manifests.deployment({ containers: [{ ...app, securityContext: { capabilities } }] });

export const netRaw = [
  table("disallow-net-raw", running, {
    keeps: [
      { drop: ["NET_RAW"] },
      { drop: ["net_raw"] },
      { drop: ["Net_Raw"] },
      { drop: ["ALL"] },
      { drop: ["all"] },
      { drop: ["All"] },
      { drop: ["KILL", "aLL"] },
      { drop: ["all"], add: ["NET_BIND_SERVICE"] },
      { drop: ["NET_RAW"], add: ["NET_ADMIN"] },
      { drop: ["NET_RAW"], add: ["ALL"] },
      { drop: ["ALL", "net_raw"], add: ["all"] },
    ],
    breaks: [
      {},
      { drop: [] },
      { drop: ["MKNOD"] },
      { drop: ["CAP_NET_RAW"] },
      { drop: ["NET_RAW "] },
      { drop: ["CAP_ALL"] },
      { drop: ["ALL"], add: ["NET_RAW"] },
      { drop: ["all"], add: ["net_raw"] },
      { drop: ["all"], add: ["cap_net_raw"] },
      { drop: ["ALL"], add: ["ALL"] },
      { drop: ["all"], add: ["All"] },
      { drop: ["ALL"], add: ["CAP_ALL"] },
      { drop: ["NET_RAW"], add: ["CHOWN", "Cap_Net_Raw"] },
      { add: ["ALL"] },
    ],
  }),
  // Pod Security's own rule knows the one spelling.
  table("require-dropped-capabilities", running, {
    keeps: [{ drop: ["ALL"] }, { drop: ["KILL", "ALL"] }],
    breaks: [{ drop: ["all"] }, { drop: ["All"] }, { drop: ["NET_RAW"] }],
  }),
];
