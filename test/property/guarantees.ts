/** The guarantees of the contract, as a list of what a document violates. */

import type { SebutDocument } from '../../src/model/document.ts';

export function violations(document: SebutDocument, text: string): string[] {
  const found: string[] = [];
  const groups = {
    people: document.people,
    countries: document.countries,
    locations: document.locations,
    organizations: document.organizations,
  };
  const spans: [number, number][] = [];
  for (const [group, entities] of Object.entries(groups)) {
    let previous = -1;
    entities.forEach((entity, index) => {
      if (entity.mentions.length === 0) found.push(`${group}[${index}] has no mention`);
      if (entity.count !== entity.mentions.length) found.push(`${group}[${index}].count is not its mentions`);
      const first = entity.mentions[0]?.start ?? -1;
      if (first < previous) found.push(`${group} is not in the order of first mention`);
      previous = first;
      for (const mention of entity.mentions) {
        if (text.slice(mention.start, mention.end) !== mention.text)
          found.push(`${group}[${index}] mention at ${mention.start} is not its text`);
        if (!(mention.score >= 0 && mention.score <= 1)) found.push(`score ${mention.score}`);
        if (mention.evidence.length === 0) found.push(`mention at ${mention.start} has no evidence`);
        spans.push([mention.start, mention.end]);
      }
    });
  }
  spans.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < spans.length; i++)
    if (spans[i][0] < spans[i - 1][1]) found.push(`mentions overlap at ${spans[i][0]}`);
  for (const date of document.dates)
    if (text.slice(date.start, date.end) !== date.text) found.push(`date at ${date.start} is not its text`);
  for (const quote of document.quotes)
    if (text.slice(quote.start, quote.end) !== quote.text)
      found.push(`quote at ${quote.start} is not its text`);
  const { published } = document.article;
  if (
    published !== null &&
    published.start >= 0 &&
    text.slice(published.start, published.end) !== published.text
  )
    found.push('the printed date is not its text');
  return found;
}
