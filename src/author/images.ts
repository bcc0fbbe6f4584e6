/**
 * The parts of a container image reference, `[registry[:port]/]path[:tag][@digest]`.
 * Source: https://github.com/distribution/reference (grammar and the normalisation of familiar names).
 */
import { afterFirst, afterLast, beforeFirst, beforeLast, lowerCase } from "./text";

/** Whether an image names its content by a digest, so that it can never be another. */
export function hasDigest(image: string): boolean {
  return /@(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/u.test(image);
}

/** The tag of an image, or "" where it has none. */
export function imageTag(image: string): string {
  const last = afterLast(beforeFirst(image, "@"), "/");
  return last.includes(":") ? afterLast(last, ":") : "";
}

/** Whether the first segment of an image is the host of a registry: it has a dot, a port or a capital, or is localhost. */
export function namesRegistry(image: string): boolean {
  return image.includes("/") && /[.:A-Z]|^localhost$/u.test(beforeFirst(image, "/"));
}

/** The whole repository of an image: `docker.io/library/nginx` for `nginx:1.27.0`. */
export function imageRepository(image: string): string {
  const reference = beforeFirst(image, "@");
  const repository = afterLast(reference, "/").includes(":") ? beforeLast(reference, ":") : reference;
  const isOfRegistry = namesRegistry(repository);
  if (isOfRegistry && !["docker.io", "index.docker.io"].includes(beforeFirst(repository, "/"))) {
    return repository;
  }
  const path = isOfRegistry ? afterFirst(repository, "/") : repository;
  return path.includes("/") ? `docker.io/${path}` : `docker.io/library/${path}`;
}

/**
 * Whether an image comes from one of these registries or repositories, compared by whole path segments. The case of a
 * host says nothing, nor does the port 443, which is used where there is none.
 */
export function isFromAny(image: string, places: readonly string[]): boolean {
  const repository = comparable(imageRepository(image));
  return places.map((place) => comparable(place)).some((place) => repository.startsWith(place));
}

function comparable(place: string): string {
  return `${lowerCase(place)}/`.replaceAll(":443/", "/");
}

/**
 * The imagePullPolicy that the API server sets where a container has none: Always for the tag `latest` and for no tag,
 * but not for what is no image reference at all.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go (SetDefaults_Container)
 */
export function defaultPullPolicy(image: string): string {
  const isLatest = imageTag(image) === "latest" || (imageTag(image) === "" && !image.includes("@"));
  return isLatest && isImageReference(image) ? "Always" : "IfNotPresent";
}

/** An image as messages name it. */
export function imageText(image: string): string {
  return image === "" ? "(none)" : image;
}

/** Whether a text is an image reference, so that a runtime looks for the image at all. */
export function isImageReference(image: string): boolean {
  return /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[a-zA-Z0-9_.-]+)?(?:@[a-zA-Z0-9:+._-]+)?$/u.test(
    image,
  );
}
