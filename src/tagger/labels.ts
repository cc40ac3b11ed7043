/**
 * The label alphabet of the tagger: outside, and begin, inside, end, single for each of three types; and which label
 * may follow which. Countries are tagged as locations: which location is a country the gazetteer says afterwards.
 */

/** Types a model knows, in the order of its labels. */
export const TAGGED_TYPES = ['person', 'organization', 'location'] as const;

export type TaggedType = (typeof TAGGED_TYPES)[number];

export const LABEL_COUNT = 1 + 4 * TAGGED_TYPES.length;
export const OUTSIDE = 0;

/** Position of a label within its type. */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

export function labelOf(type: number, position: number): number {
  return 1 + 4 * type + position;
}

/** Type index of a label other than OUTSIDE. */
export function typeOfLabel(label: number): number {
  return (label - 1) >> 2;
}

export function positionOfLabel(label: number): number {
  return (label - 1) & 3;
}

/** Whether a mention may begin at this label (OUTSIDE counts: nothing is open before it). */
export function opens(label: number): boolean {
  if (label === OUTSIDE) return true;
  const position = positionOfLabel(label);
  return position === BEGIN || position === SINGLE;
}

/** Whether nothing is left open after this label. */
export function closes(label: number): boolean {
  if (label === OUTSIDE) return true;
  const position = positionOfLabel(label);
  return position === END || position === SINGLE;
}

export function mayFollow(previous: number, next: number): boolean {
  if (closes(previous)) return opens(next);
  return !opens(next) && typeOfLabel(previous) === typeOfLabel(next);
}

/** Allowed transitions as parallel lists, ordered by target and then source. */
export const TRANSITIONS: { readonly from: Uint8Array; readonly to: Uint8Array } = listTransitions();

function listTransitions(): { from: Uint8Array; to: Uint8Array } {
  const from: number[] = [];
  const to: number[] = [];
  for (let next = 0; next < LABEL_COUNT; next++)
    for (let previous = 0; previous < LABEL_COUNT; previous++)
      if (mayFollow(previous, next)) {
        from.push(previous);
        to.push(next);
      }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
}
