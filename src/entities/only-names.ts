/**
 * Longer names by what they may be called in short, where just one person, body or place has such a name: *Fahmi* of
 * *Fahmy Wijaya*, *RW* of *Rano Wijaya*, *Hotel Kenari* of *Hotel Kenari Surabaya*.
 */

import type { DistinctNames, Partition } from './cluster.ts';

export class OnlyNames {
  private readonly names: DistinctNames;
  private readonly partition: Partition;
  /** Null where several entities share a short form. */
  private readonly longer = new Map<string, number | null>();

  /** @param partition what is joined there when a name is added is one entity */
  constructor(names: DistinctNames, partition: Partition) {
    this.names = names;
    this.partition = partition;
  }

  add(short: string, name: number): void {
    const known = this.longer.get(short);
    if (known === undefined) this.longer.set(short, name);
    else if (known !== null && this.rootOf(known) !== this.rootOf(name)) this.longer.set(short, null);
  }

  /** The only name with this short form, or null. */
  find(short: string): number | null {
    return this.longer.get(short) ?? null;
  }

  private rootOf(name: number): number {
    return this.partition.find(this.names.first[name]);
  }
}
