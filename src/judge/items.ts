/**
 * The items of one object, found once for all rules with the same target.
 */
import type { Kind } from "../author/kinds";
import type { KubernetesObject } from "../author/kubernetes";
import type { Among } from "../author/related";
import type { AnyRule } from "../author/rule";

type Target = AnyRule["target"];
/** Items, and what rules may read besides them. */
export type FoundItems = ReturnType<Target["locate"]>;

/** The items of an object. */
export class ObjectItems {
  private readonly known = new Map<Target["locate"], { readonly kind: Kind; readonly found: FoundItems }>();

  /** @param among The object among others, for rules over several. */
  constructor(
    private readonly object: KubernetesObject,
    private readonly among?: Among,
  ) {}

  /** Those that a target looks at in an object of this kind. Throws a ShapeError if the object is misshapen. */
  of({ locate }: Target, kind: Kind): FoundItems {
    const known = this.known.get(locate);
    if (known?.kind === kind) return known.found;
    const found = locate(this.object, kind, this.among);
    this.known.set(locate, { kind, found });
    return found;
  }
}
