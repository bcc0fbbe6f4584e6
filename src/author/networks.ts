/**
 * How much of the world ranges of addresses are.
 */
import { containsAddress } from "./addresses";

/** A range of addresses without some ranges within it, as network policies have it. */
export interface IpBlock {
  readonly cidr: string;
  readonly except?: readonly string[];
}

/** Whether an address is in a block. */
export function isInBlock({ cidr, except = [] }: IpBlock, address: string): boolean {
  return containsAddress(cidr, address) && !except.some((range) => containsAddress(range, address));
}

/**
 * Whether what contains some addresses is the whole internet, in one piece or in several: the addresses belong to nobody
 * in particular and are spread over all of IPv4, or over what there is of IPv6.
 */
export function isEverywhere(contains: (address: string) => boolean): boolean {
  return (
    [
      "5.79.83.17",
      "45.83.41.7",
      "81.203.66.9",
      "109.74.12.33",
      "151.60.117.20",
      "185.27.91.14",
      "203.97.44.180",
    ].every((address) => contains(address)) ||
    ["2001:470:7a::5", "2409:8000::9", "2607:f8b0::7", "2804:14c::3", "2a02:810::2", "2c0f:f248::1"].every(
      (address) => contains(address),
    )
  );
}
