/**
 * The report as SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import type * as Sarif from "sarif";
import type { Severity } from "../author";
import type { EnforcedRule } from "../settings/settings";
import {
  type ApprovedFinding,
  type CheckResult,
  type Finding,
  type Note,
  type Problem,
} from "../findings/result";
import { describeIdentity } from "../families/kubernetes/describe";
import { findingFingerprints } from "./fingerprints";
import { Streamed } from "./json-text";
import { pageAddress, type Links } from "./links";
import { levelOf, levelOfRule, type ReportedLevel } from "./levels";
import { printable } from "./printable";
import { messageOf, sentenceOf } from "./subject";

/** What paths are relative to: the folder that the command ran in, which CI makes the root of the repository. */
const sourceRoot = "%SRCROOT%";

/** What the log says besides the result. */
export interface SarifOptions {
  /** Where the pages of rules are; nowhere unless given. */
  readonly links?: Links | undefined;
  /** By which settings and approvals was checked, in one line. */
  readonly goesBy?: string | undefined;
}

/** A log while it is written: its results are made one by one. */
type WrittenLog = Omit<Sarif.Log, "runs"> & {
  readonly runs: [Omit<Sarif.Run, "results"> & { readonly results: Streamed<Sarif.Result> }];
};

/**
 * The result of a check as a SARIF log with one run.
 *
 * @param rules The rules that were checked.
 * @param version The version of this package.
 * @param more Where the pages of rules are, and by which settings and approvals was checked.
 */
export function sarifReport(
  result: CheckResult,
  rules: readonly EnforcedRule[],
  version: string,
  { links = {}, goesBy }: SarifOptions = {},
): WrittenLog {
  const indexes = new Map(rules.map(({ name }, index) => [name, index]));
  const resultOf = (
    finding: Finding,
    fingerprint: string,
    suppressions: Sarif.Suppression[],
  ): Sarif.Result => ({
    ruleId: finding.rule.name,
    ruleIndex: indexes.get(finding.rule.name) ?? -1,
    level: levels[levelOf(finding)],
    message: { text: plain(sentenceOf(finding)) },
    locations: [{ ...place(finding), logicalLocations: logicalLocations(finding) }],
    ...relatedLocations(finding),
    // The name is the one that GitHub looks for.
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    suppressions,
  });
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "lockstep",
            semanticVersion: version,
            rules: rules.map((rule) => descriptor(rule, links)),
          },
        },
        originalUriBaseIds: { [sourceRoot]: { description: { text: "The folder that lockstep ran in." } } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: result.problems.length === 0,
            ...(goesBy === undefined ? {} : { toolConfigurationNotifications: [configuration(goesBy)] }),
            toolExecutionNotifications: [...result.problems.map(problem), ...result.notes.map(note)],
          },
        ],
        results: new Streamed(function* () {
          const ofFinding = findingFingerprints();
          for (const finding of result.findings) yield resultOf(finding, ofFinding(finding), []);
          const ofApproved = findingFingerprints();
          for (const approved of result.approved)
            yield resultOf(approved, ofApproved(approved), suppressionsOf(approved));
        }),
      },
    ],
  };
}

function descriptor(rule: EnforcedRule, links: Links): Sarif.ReportingDescriptor {
  const { name, category, title, severity, why, fix, references } = rule;
  const readings = references.map((reference) => `- [${reference.title}](${reference.url})`);
  const page = pageAddress(links, rule);
  return {
    id: name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: [why, fix, ...references.map(({ url }) => url)].join("\n"),
      markdown: [why, `**Fix:** ${fix}`, readings.join("\n")].filter((part) => part !== "").join("\n\n"),
    },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: levels[levelOfRule(rule)] },
    properties: {
      tags: [...new Set(["security", category])],
      "security-severity": securitySeverities[severity],
    },
  };
}

const levels: Readonly<Record<ReportedLevel, Sarif.Result.level>> = {
  deny: "error",
  warn: "warning",
  audit: "note",
};

/**
 * Scores in the middle of the ranges by which GitHub names severities: critical above 9, high from 7, medium from 4.
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
const securitySeverities: Readonly<Record<Severity, string>> = {
  low: "2.0",
  medium: "5.5",
  high: "8.0",
  critical: "9.5",
};

function problem(each: Problem): Sarif.Notification {
  return {
    level: "error",
    descriptor: { id: each.kind },
    message: { text: plain(messageOf(each)) },
    locations: [place(each)],
  };
}

function configuration(goesBy: string): Sarif.Notification {
  return { level: "note", descriptor: { id: "goes-by" }, message: { text: plain(goesBy) } };
}

function note(each: Note): Sarif.Notification {
  return {
    level: "note",
    descriptor: { id: "not-judged" },
    message: { text: plain(messageOf(each)) },
    locations: [place(each)],
  };
}

function suppressionsOf({ approval }: ApprovedFinding): Sarif.Suppression[] {
  const { reason, approvedBy, expires } = approval;
  const justification = printable(`${reason} (approved by ${approvedBy} until ${expires})`);
  return [{ kind: "external", status: "accepted", justification }];
}

function place({ location, cluster }: Pick<Finding, "location" | "cluster">): Sarif.Location {
  if (cluster !== undefined) return { message: { text: plain(`cluster ${cluster}`) } };
  const { file, line, column, end } = location;
  const start = { startLine: line, startColumn: column };
  const region = end === undefined ? start : { ...start, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: artifactLocation(file), region } };
}

function artifactLocation(file: string): Sarif.ArtifactLocation {
  const path = file
    .split("/")
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Cs}/gu, "\u{fffd}")))
    .join("/");
  return file.startsWith("/") ? { uri: `file://${path}` } : { uri: path, uriBaseId: sourceRoot };
}

/** The objects at the other end, with what each is. */
function relatedLocations({ related = [], cluster }: Finding): Pick<Sarif.Result, "relatedLocations"> {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ resource, location }, at) => {
      const text = plain(describeIdentity(resource));
      return cluster === undefined
        ? { id: at + 1, message: { text }, ...place({ location }) }
        : { id: at + 1, message: { text: `${text} in the cluster ${plain(cluster)}` } };
    }),
  };
}

/** The object, the field in it, and the resource in Pulumi. */
function logicalLocations({ resource, field, missing, pulumi }: Finding): Sarif.LogicalLocation[] {
  const { kind, namespace, name } = resource;
  const object = printable([kind, namespace, name].filter((part) => part !== undefined).join("/"));
  const shown = printable(missing ?? field);
  const locations = [{ kind: "resource", name: printable(name), fullyQualifiedName: object }];
  if (shown !== "") locations.push({ kind: "object", name: shown, fullyQualifiedName: `${object}/${shown}` });
  if (pulumi !== undefined) {
    locations.push({ kind: "resource", name: printable(name), fullyQualifiedName: printable(pulumi.urn) });
  }
  return locations;
}

/** Text for a message, in which `[text](target)` would be a link. */
function plain(text: string): string {
  return printable(text).replaceAll("](", "] (");
}
