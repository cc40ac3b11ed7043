/**
 * Which place lies in which: as the article prints it (*Srumbung, Kabupaten Magelang, Jawa Tengah*), else as the
 * dictionary knows it when the container is itself named in the article; and the place the article is about.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { DocumentCountry, DocumentLocation } from '../model/document.ts';
import type { Mention } from '../model/types.ts';
import { NEW_LINE, type Tokens } from '../text/tokens.ts';
import type { EntityIds } from './mention-index.ts';

/** Sets `within` of each location. */
export function fillContainment(
  locations: readonly DocumentLocation[],
  countries: readonly DocumentCountry[],
  mentions: readonly Mention[],
  idOf: EntityIds,
  tokens: Tokens,
  gazetteer: Gazetteer,
): void {
  const byId = new Map(locations.map((location) => [location.id, location]));
  const outermost = new Outermost();
  // A place that contains the other already cannot lie in it: containment never runs in a circle
  const mayLieIn = (inner: string, outer: string) => outermost.of(outer) !== inner;
  const places = mentions.filter(({ type }) => type === 'location' || type === 'country');
  for (let index = 0; index + 1 < places.length; index++) {
    const inner = byId.get(idOf.get(places[index]) ?? '');
    const outer = idOf.get(places[index + 1]);
    if (inner === undefined || inner.within !== null || outer === undefined || outer === inner.id) continue;
    if (!isPrintedInside(places[index], places[index + 1], tokens) || !mayLieIn(inner.id, outer)) continue;
    inner.within = outer;
    outermost.put(inner.id, outer);
  }
  const byEntity = new Map<number, string>();
  for (const mention of places) {
    const id = idOf.get(mention);
    if (mention.form >= 0 && id !== undefined && !byEntity.has(gazetteer.formEntity[mention.form]))
      byEntity.set(gazetteer.formEntity[mention.form], id);
  }
  const countryIds = new Map(countries.map(({ code, id }) => [code, id]));
  for (const [entity, id] of byEntity) {
    const location = byId.get(id);
    if (location === undefined || location.within !== null) continue;
    let parent = gazetteer.entityParent(entity);
    while (parent >= 0 && !byEntity.has(parent)) parent = gazetteer.entityParent(parent);
    const container = parent >= 0 ? byEntity.get(parent) : countryIds.get(location.country ?? '');
    if (container === undefined || container === id || !mayLieIn(id, container)) continue;
    location.within = container;
    outermost.put(id, container);
  }
}

/** *Srumbung, Magelang*: a comma and nothing else between the two. */
function isPrintedInside(inner: Mention, outer: Mention, tokens: Tokens): boolean {
  return (
    outer.firstToken === inner.endToken + 1 &&
    tokens.gap[outer.firstToken] < NEW_LINE &&
    tokens.text[tokens.start[inner.endToken]] === ','
  );
}

/** The outermost place that a place lies in so far; the way there is made shorter for the next question. */
class Outermost {
  private readonly above = new Map<string, string>();

  of(id: string): string {
    let top = id;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = this.above.get(at) ?? top;
      this.above.set(at, top);
      at = next;
    }
    return top;
  }

  put(inner: string, outer: string): void {
    this.above.set(inner, outer);
  }
}

/** The most salient location, else the most salient country; null when none stands in the article itself. */
export function focusOf(
  locations: readonly DocumentLocation[],
  countries: readonly DocumentCountry[],
): string | null {
  for (const places of [locations, countries]) {
    let best: { id: string; salience: number } | null = null;
    for (const { id, salience } of places) if (salience > (best?.salience ?? 0)) best = { id, salience };
    if (best !== null) return best.id;
  }
  return null;
}
