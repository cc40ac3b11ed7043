/**
 * The country that a name itself says: *Mapolresta Sleman* and *Satlantas Polres Probolinggo* lie in Indonesia, because
 * Sleman and Probolinggo do.
 *
 * Limits: what ends with a place of Indonesia that has a code; a *Jalan Tokyo* and a *Restoran Padang* say nothing.
 */

import { FORM_TYPE } from '../gazetteer/schema.ts';
import { headKindOf } from '../resolve/place-levels.ts';
import { CLASS, longestEntity, type RuleContext } from '../rules/context.ts';
import type { Cluster } from './cluster.ts';

/** Kinds of place that are called by others far away. */
const CALLED_BY_OTHERS = new Set(['hotel', 'mall', 'market', 'restaurant', 'street']);

/** Kinds of place that names of bodies and houses end with. */
const UNITS = new Set(['city', 'regency', 'province', 'district', 'town']);

/** ISO code, or null. */
export function countryInName({ mentions }: Cluster, context: RuleContext): string | null {
  const { classes, matches, gazetteer } = context;
  for (const mention of mentions) {
    const { firstToken, endToken, type } = mention;
    if (type === 'location' && CALLED_BY_OTHERS.has(headKindOf(context, mention))) return null;
    for (let i = endToken - 1; i > firstToken; i--) {
      if ((classes[i] & CLASS.location) === 0) continue;
      const row = longestEntity(context, i);
      if (row < 0 || matches.end[row] !== endToken || matches.type[row] !== FORM_TYPE.location) continue;
      if (!UNITS.has(gazetteer.subtypeOf(matches.form[row]))) continue;
      if (gazetteer.entityCountry(gazetteer.formEntity[matches.form[row]]) === 'ID') return 'ID';
    }
  }
  return null;
}
