/**
 * One self-contained page for reading: the articles with their entities highlighted, a legend, lists of entities and
 * dates. No script, nothing loaded; all that comes from an article is escaped. Readable on a phone and in the dark.
 */

import type { DocumentDate, SebutDocument } from '../model/document.ts';
import { isFailed } from '../model/record.ts';
import type { EntityType } from '../model/types.ts';
import type { OutputFormat } from './format.ts';
import { type AnyEntity, codeOf, kindOf, listMentions } from './mentions.ts';

const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1c1e; --faint: #5f6368; --line: #dadce0;
  --person: #fff0b3; --country: #c9efd0; --location: #c5ecf2; --organization: #f3d3ef; --date: #d5e0ff; --error: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e6e6e6; --faint: #a3a7ad; --line: #3a3d42;
  --person: #5b4a00; --country: #12502a; --location: #0d4c57; --organization: #5a2456; --date: #27397a; --error: #ffb4ab; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.65 system-ui, sans-serif; overflow-wrap: anywhere; }
article { border-bottom: 1px solid var(--line); padding: 1rem 0 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.facts, .rest { color: var(--faint); font-size: .875rem; margin: 0; }
.columns { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); } }
.text { white-space: pre-wrap; max-width: 42rem; }
mark { color: inherit; border-radius: .2em; padding: .05em .15em; border-bottom: 2px solid currentColor; }
.person { background: var(--person); } .country { background: var(--country); border-bottom-style: double; }
.location { background: var(--location); border-bottom-style: dotted; }
.organization { background: var(--organization); border-bottom-style: dashed; }
.date { background: var(--date); border-bottom-width: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem; font-size: .875rem; list-style: none; margin: 0; padding: 0; }
ul.entities { list-style: none; margin: 0; padding: 0; } ul.entities li { padding: .15rem 0; }
.error { color: var(--error); }
`;

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>sebut</title>
<style>${STYLE}</style>
</head>
<body>
<ul class="legend" aria-label="Legend"><li><mark class="person">Person</mark></li><li><mark class="country">Country</mark></li><li><mark class="location">Location</mark></li><li><mark class="organization">Organization</mark></li><li><mark class="date">Date or time</mark></li></ul>
`;

export const htmlFormat: OutputFormat = {
  frame: () => ({ head: HEAD, separator: '', foot: '</body>\n</html>\n' }),
  format(result, text) {
    if (isFailed(result))
      return `<article><h1>${escapeHtml(result.id)}</h1><p class="error">${escapeHtml(`${result.error.code}: ${result.error.message}`)}</p></article>\n`;
    return formatArticle(result, text);
  },
};

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as content or as an attribute's value; control characters, which HTML forbids, become U+FFFD. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => SPECIAL[character])
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** ISO 639-3 as browsers know it. */
const LANGUAGES: Readonly<Record<string, string>> = { ind: 'id', zsm: 'ms', eng: 'en', jav: 'jv', sun: 'su' };

function formatArticle(document: SebutDocument, text: string): string {
  const { article, language } = document;
  const facts = [
    article.published?.value,
    article.outlet,
    article.dateline?.place,
    article.authors.join(', '),
    document.id,
  ].filter(Boolean);
  const lists = [
    list('People', 'person', document.people),
    list('Countries', 'country', document.countries),
    list('Locations', 'location', document.locations),
    list('Organizations', 'organization', document.organizations),
    dateList(document.dates),
  ].join('');
  return `<article>
<header><h1>${escapeHtml(article.title ?? document.id)}</h1><p class="facts">${escapeHtml(facts.join(' · '))}</p></header>
<div class="columns">
<div class="text" lang="${escapeHtml(LANGUAGES[language.code] ?? language.code)}">${highlight(document, text)}</div>
<section>${lists}</section>
</div>
</article>
`;
}

function list(title: string, type: EntityType, entities: readonly AnyEntity[]): string {
  if (entities.length === 0) return '';
  const items = entities.map((entity) => {
    const rest = [`×${entity.count}`, codeOf(entity), kindOf(entity), entity.aliases.join(', ')].filter(
      Boolean,
    );
    return `<li><mark class="${type}">${escapeHtml(entity.name)}</mark> <span class="rest">${escapeHtml(rest.join(' · '))}</span></li>`;
  });
  return `<h2>${title}</h2><ul class="entities">${items.join('')}</ul>`;
}

function dateList(dates: readonly DocumentDate[]): string {
  if (dates.length === 0) return '';
  const items = dates.map(
    ({ text, value }) =>
      `<li><mark class="date">${escapeHtml(text)}</mark> <span class="rest">${escapeHtml(value ?? '?')}</span></li>`,
  );
  return `<h2>Dates and times</h2><ul class="entities">${items.join('')}</ul>`;
}

/** The text with its mentions marked. A date inside a mention, as in a name, is left to the mention. */
function highlight(document: SebutDocument, text: string): string {
  const marks = [
    ...listMentions(document).map(({ type, entity, mention: { start, end } }) => ({
      start,
      end,
      kind: type as string,
      title: entity.name,
      rank: 0,
    })),
    ...document.dates.map(({ start, end, value }) => ({
      start,
      end,
      kind: 'date',
      title: value ?? '?',
      rank: 1,
    })),
  ].sort((a, b) => a.start - b.start || a.rank - b.rank);
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end, kind, title } of marks) {
    if (start < position) continue;
    pieces.push(
      escapeHtml(text.slice(position, start)),
      `<mark class="${kind}" title="${escapeHtml(title)}">${escapeHtml(text.slice(start, end))}</mark>`,
    );
    position = end;
  }
  pieces.push(escapeHtml(text.slice(position)));
  return pieces.join('');
}
