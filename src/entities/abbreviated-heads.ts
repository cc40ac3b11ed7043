/** Heads by their letters before the same name: *BPI Nusakarya* is *Badan Pengelola Investasi Nusakarya*. */

import type { DistinctNames, Partition } from './cluster.ts';

/** Words of a head that its letters may stand for. */
const [FEWEST_LETTERS, MOST_LETTERS] = [2, 6];

export function joinAbbreviatedHeads(names: DistinctNames, partition: Partition): void {
  const { words, first } = names;
  if (words.length < 2) return;
  const abbreviated = new Map<string, number>();
  words.forEach((name, number) => {
    let letters = '';
    for (let k = 0; k < Math.min(MOST_LETTERS, name.length - 1); k++) {
      letters += name[k][0];
      if (k + 1 >= FEWEST_LETTERS) abbreviated.set(`${letters} ${name.slice(k + 1).join(' ')}`, number);
    }
  });
  const spelledOut = words.map((name) => abbreviated.get(name.join(' ')));
  if (spelledOut.every((number) => number === undefined)) return;
  spelledOut.forEach((long, short) => {
    if (long !== undefined) partition.join(first[long], first[short]);
  });
}
