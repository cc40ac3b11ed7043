/**
 * The guarantees of the contract, as a list of what a document violates: spans cut their own text; mentions never
 * overlap; entities have mentions, counts, scores and evidence, and stand in the order of their first mention; places
 * lie in no circle; parts of the page stand in order and apart; values stay in the calendar; every quotation and role
 * refers to what exists.
 */

import type { SebutDocument } from '../../src/model/document.ts';

/** What no value may be: a year before 1 or behind 9999. */
const BEYOND_CALENDAR = /^-|^\d{5}/;

export function violations(document: SebutDocument, text: string): string[] {
  const found: string[] = [];
  const { people, countries, locations, organizations, dates, quotes, roles, article, warnings } = document;
  const spans: { start: number; end: number; text: string }[] = [];
  const ids = new Set<string>();
  for (const [group, entities] of Object.entries({ people, countries, locations, organizations })) {
    let last = -1;
    for (const { id, mentions, count } of entities) {
      if (ids.has(id)) found.push(`${id} stands twice`);
      ids.add(id);
      if (mentions.length === 0) found.push(`${id} has no mention`);
      else if (mentions[0].start < last) found.push(`${group} are not ordered by first mention at ${id}`);
      else last = mentions[0].start;
      if (count !== mentions.length) found.push(`${id} counts ${count} of ${mentions.length} mentions`);
      for (const mention of mentions) {
        if (!(mention.score >= 0 && mention.score <= 1)) found.push(`score ${mention.score} of ${id}`);
        if (mention.evidence.length === 0) found.push(`mention at ${mention.start} has no evidence`);
        spans.push(mention);
      }
    }
  }
  spans.sort((left, right) => left.start - right.start);
  for (let index = 1; index < spans.length; index++)
    if (spans[index].start < spans[index - 1].end)
      found.push(`"${spans[index - 1].text}" and "${spans[index].text}" overlap`);
  const names = new Set(spans);
  const flat = [...spans, ...dates].sort((left, right) => left.start - right.start);
  for (let index = 1; index < flat.length; index++)
    if (flat[index].start < flat[index - 1].end && names.has(flat[index]) !== names.has(flat[index - 1]))
      found.push(`"${flat[index - 1].text}" and "${flat[index].text}" overlap`);
  const { published, updated } = article;
  const printed = [published, updated].filter((date) => date !== null && date.start >= 0);
  for (const span of [...spans, ...dates, ...quotes, ...printed]) {
    if (span === null) continue;
    if (text.slice(span.start, span.end) !== span.text)
      found.push(`[${span.start}, ${span.end}) is not "${span.text.slice(0, 60)}"`);
  }
  for (const { value } of dates)
    if (value?.split('/').some((end) => BEYOND_CALENDAR.test(end))) found.push(`value ${value}`);
  let last = 0;
  for (const { kind, start, end } of article.parts) {
    if (start < last || end <= start || end > text.length) found.push(`part ${kind} [${start}, ${end})`);
    last = end;
  }
  for (const { start, end } of [
    ...roles,
    ...warnings,
    ...(article.dateline === null ? [] : [article.dateline]),
  ])
    if (start < 0 || end < start || end > text.length)
      found.push(`[${start}, ${end}) is outside of the text`);
  for (const { speaker } of quotes)
    if (speaker !== null && /^(?:person|organization)-\d+$/.test(speaker) && !ids.has(speaker))
      found.push(`a quotation refers to ${speaker}`);
  for (const { person, organization, country, location } of roles)
    for (const id of [person, organization, country, location])
      if (id !== null && !ids.has(id)) found.push(`a role refers to ${id}`);
  found.push(...circles(locations));
  return found;
}

/** Places that lie in themselves, seen from the first of each circle. */
function circles(locations: SebutDocument['locations']): string[] {
  const within = new Map(locations.map((location) => [location.id, location.within]));
  const settled = new Set<string>();
  const found: string[] = [];
  for (const { id } of locations) {
    const way = new Set<string>();
    for (let at: string | null = id; at !== null && !settled.has(at); at = within.get(at) ?? null) {
      if (way.has(at)) {
        found.push(`${at} lies in itself`);
        break;
      }
      way.add(at);
    }
    for (const place of way) settled.add(place);
  }
  return found;
}
