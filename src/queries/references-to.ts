import { Misasked, query, relations, type Kind } from "../author";
import { formatPath } from "../author/shape";
import { kindNamed } from "./resources";

const { podKinds, relations: every, shortNameOf } = relations;
type Link = relations.Link;

/** The kinds that refer to others, and those that are selected by labels. */
const kinds: readonly Kind[] = [...new Set([...every.flatMap(({ from = [] }) => from), ...podKinds])];

export default query({
  title: "What refers to an object",
  why:
    "Before an object is renamed or deleted one wants to know what breaks. References by name count even where the " +
    "object itself is not at hand; without -n, to objects of that name in any namespace.",
  kinds,
  columns: { namespace: "text", from: "text", relation: "text", to: "text", at: "text" },
  arguments: { object: "such as secret/db" },
  rows: ({ objects, given, namespace }) => {
    const { kind, name } = objectOf(given.object);
    const isMeant = (to: relations.Reference): boolean =>
      to.kind === kind.kind &&
      to.group === kind.group &&
      to.name === name &&
      (namespace === undefined || to.namespace === undefined || to.namespace === namespace);
    return every.flatMap((relation) =>
      objects.links(relation).flatMap((link) =>
        endsOf(link)
          .filter(isMeant)
          .map((to) => ({
            namespace: link.from.namespace,
            from: shortNameOf(link.from),
            relation: relation.name,
            to: relations.describeObject(to),
            at: formatPath(link.path),
          })),
      ),
    );
  },
  example: {
    manifests: `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers: [{ name: app, image: web:1, envFrom: [{ secretRef: { name: db } }] }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: bank }
spec: { tls: [{ secretName: db }] }
`,
    given: { object: "secret/db" },
    rows: [
      {
        namespace: "bank",
        from: "Ingress web",
        relation: "serves with",
        to: "Secret bank/db",
        at: "spec.tls[0]",
      },
      {
        namespace: "shop",
        from: "Pod web",
        relation: "mounts",
        to: "Secret shop/db",
        at: "spec.containers[0].envFrom[0].secretRef",
      },
    ],
  },
});

function objectOf(words: string): { kind: Kind; name: string } {
  const [first = "", name = "", ...more] = words.split("/");
  const kind = kindNamed(first);
  if (kind === undefined || name === "" || more.length > 0) {
    throw new Misasked(`${words} is no object: name its kind and its name, as in secret/db`);
  }
  return { kind, name };
}

/** What a link means: what it names, whether that is at hand or not, or what it selects. */
function endsOf({ reference, found }: Link): readonly relations.Reference[] {
  return reference === undefined ? found : [reference];
}
