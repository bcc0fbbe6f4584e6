/**
 * The tables by what they are about. Each has at least eight values on both sides.
 */
import type { Table } from "../table";
import { aliases } from "./aliases";
import { imageHosts } from "./image-hosts";
import { imageVolumes } from "./image-volumes";
import { movingTags } from "./moving-tags";

export const rows: Readonly<Record<string, readonly Table[]>> = {
  "images in volumes": imageVolumes,
  "moving tags": movingTags,
  "hosts of images": imageHosts,
  "aliases of fields": aliases,
};
