import { maxNodes, tooManyNodes } from "./limits";
import { ReadError } from "./problem";

/** Up to how many nodes nearly all may come from aliases, and from how many on hardly any may. */
const lenientNodes = 400_000;
const strictNodes = 4_000_000;

function allowedRatio(nodes: number): number {
  if (nodes <= lenientNodes) return 0.99;
  if (nodes >= strictNodes) return 0.1;
  return 0.99 - 0.89 * ((nodes - lenientNodes) / (strictNodes - lenientNodes));
}

/** Counts the nodes of a document as goyaml.v2 visits them, and stops where it stops, at alias bombs, or at the limit. */
export class ExpansionBudget {
  /** The nodes so far, those that aliases stand for included. */
  nodes = 1;
  private aliased = 0;

  /** Counts nodes that are written in the document. */
  visit(nodes: number, offset: number): void {
    this.nodes += nodes;
    if (this.nodes > maxNodes) throw new ReadError(offset, tooManyNodes);
    if (this.aliased > 100) this.check(offset);
  }

  /** Counts nodes that an alias stands for. */
  expand(nodes: number, offset: number): void {
    this.aliased += nodes;
    this.visit(nodes, offset);
  }

  private check(offset: number): void {
    if (this.nodes > 1000 && this.aliased / this.nodes > allowedRatio(this.nodes)) {
      throw new ReadError(offset, "the document contains excessive aliasing");
    }
  }
}
