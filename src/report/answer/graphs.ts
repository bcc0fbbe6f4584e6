/**
 * The paths of an answer as a graph, in which what they share is drawn once.
 */
import { printable } from "../printable";
import type { ShownAnswer } from ".";

/** A graph for Mermaid, which GitHub and GitLab draw in Markdown. */
export function mermaidAnswer(answer: ShownAnswer): string {
  const { nodes, edges } = graphOf(answer);
  return lines(
    "flowchart LR",
    nodes.map((node, at) => `n${at}["${mermaidText(node)}"]`),
    edges.map(([from, to]) => `n${from} --> n${to}`),
  );
}

/** A graph for Graphviz. */
export function dotAnswer(answer: ShownAnswer): string {
  const { nodes, edges } = graphOf(answer);
  const body = lines(
    "digraph {",
    ["rankdir=LR", "node [shape=box]", ...nodes.map((node, at) => `n${at} [label="${dotText(node)}"]`)],
    edges.map(([from, to]) => `n${from} -> n${to}`),
  );
  return `${body}}\n`;
}

function lines(head: string, ...parts: readonly (readonly string[])[]): string {
  return [head, ...parts.flat().map((line) => `  ${line}`), ""].join("\n");
}

interface Graph {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [from: number, to: number])[];
}

function graphOf({ columns, rows }: ShownAnswer): Graph {
  const nodes = new Map<string, number>();
  const edges = new Map<string, readonly [number, number]>();
  const numberOf = (node: string): number => {
    const number = nodes.get(node) ?? nodes.size;
    nodes.set(node, number);
    return number;
  };
  for (const [name] of Object.entries(columns).filter(([, type]) => type === "path")) {
    for (const row of rows) {
      const steps = (row[name] as readonly string[]).map(numberOf);
      steps.slice(1).forEach((to, at) => {
        const from = steps[at] ?? to;
        edges.set(`${from} ${to}`, [from, to]);
      });
    }
  }
  return { nodes: [...nodes.keys()], edges: [...edges.values()] };
}

/** Mermaid reads HTML and entities of its own in labels. */
function mermaidText(text: string): string {
  return printable(text).replaceAll(/[#"&<>\\`]/gu, (character) => `#${character.charCodeAt(0)};`);
}

function dotText(text: string): string {
  return printable(text).replaceAll(/[\\"]/gu, (character) => `\\${character}`);
}
