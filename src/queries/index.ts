import type { Query } from "../author";
import drainReport from "./drain-report";
import exposedPods from "./exposed-pods";
import images from "./images";
import namespaceReport from "./namespace-report";
import privilegedTokens from "./privileged-tokens";
import quotaReport from "./quota-report";
import referencesTo from "./references-to";
import unprotected from "./unprotected";
import unused from "./unused";
import whoCan from "./who-can";

/** The questions that come with Lockstep, by the names of their files. */
export const questions: Readonly<Record<string, Query>> = {
  "drain-report": drainReport,
  "exposed-pods": exposedPods,
  images,
  "namespace-report": namespaceReport,
  "privileged-tokens": privilegedTokens,
  "quota-report": quotaReport,
  "references-to": referencesTo,
  unprotected,
  unused,
  "who-can": whoCan,
};
