/**
 * Ranges of addresses in AWS.
 */
import { containsAddress, prefixLength } from "../addresses";

/**
 * Whether a range is a large part of the internet: all of it, a half, or more than one network of IPv4 has ever been given
 * to anybody (a /8). Unique local addresses of IPv6 are in no part of it.
 *
 * @throws RangeError if the range is none.
 */
export function isWide(range: string): boolean {
  const whole = range.includes("/") ? range : `${range}/${prefixLength(range)}`;
  const isLocal =
    localNetworks.some((address) => containsAddress(whole, address)) && prefixLength(range) >= 7;
  if (range.includes(":")) return prefixLength(range) < 16 && !isLocal;
  return prefixLength(range) < 8;
}

/** An address in each half of the unique local ones, `fc00::/7`. */
const localNetworks = ["fc00::1", "fd00::1"];
