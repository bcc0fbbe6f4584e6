/**
 * Which service account a pod runs as.
 */
import type { PodSpec } from "./kubernetes";

/**
 * The service account of a pod, or "" where it names none. `serviceAccount` is the old name of the field, and stands in
 * where the new one is empty.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/conversion.go (Convert_v1_PodSpec_To_core_PodSpec)
 */
export function serviceAccountOf({ serviceAccountName = "", serviceAccount = "" }: PodSpec): string {
  return serviceAccountName === "" ? serviceAccount : serviceAccountName;
}
