/** Web addresses as printed: what stands in their path (the *PBNU* of a headline) names nobody and dates nothing. */

import type { Span } from '../model/types.ts';
import { partitionPoint } from './order.ts';

/** What the name of a medium may end with: *VIVA.co.id*, *CNNIndonesia.com*. */
export const DOMAIN_ENDINGS: ReadonlySet<string> = new Set('com co id net org tv news'.split(' '));

const ADDRESS = /(?:https?:\/\/|\bwww\.)[^\s<>"”]{4,}/g;

/** Addresses in text order. */
export function findAddresses(text: string): Span[] {
  if (!text.includes('http') && !text.includes('www.')) return [];
  return Array.from(text.matchAll(ADDRESS), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether a span begins inside an address. */
export function isInAddress(addresses: readonly Span[], { start }: Span): boolean {
  if (addresses.length === 0) return false;
  const index = partitionPoint(addresses.length, (address) => addresses[address].end <= start);
  return index < addresses.length && addresses[index].start <= start;
}
