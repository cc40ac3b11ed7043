/**
 * brat standoff (https://brat.nlplab.org/standoff.html): text-bound annotations, equivalence of an entity's mentions,
 * names, codes and values as notes. Offsets are code points, as brat counts them.
 *
 * One document by itself is a plain `.ann`. In a stream of several, `# newdoc id = …` stands in front of each.
 */

import type { SebutDocument } from '../model/document.ts';
import { isFailed } from '../model/record.ts';
import { BARE_FRAME, type OutputFormat } from './format.ts';
import { codeOf, listEntities } from './mentions.ts';
import { convertOffsets } from './offsets.ts';

export const bratFormat: OutputFormat = {
  frame: () => BARE_FRAME,
  format(result, text, _settings, alone) {
    const head = alone ? '' : `# newdoc id = ${oneLine(result.id)}\n`;
    if (isFailed(result))
      return `${head}# error = ${oneLine(`${result.error.code}: ${result.error.message}`)}\n`;
    convertOffsets(result, text, 'codepoint');
    return `${head}${formatAnnotations(result)}`;
  },
};

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function formatAnnotations(document: SebutDocument): string {
  const lines: string[] = [];
  let annotations = 0;
  let notes = 0;
  const annotate = (type: string, start: number, end: number, text: string): string => {
    const id = `T${++annotations}`;
    lines.push(`${id}\t${capitalize(type)} ${fragments(start, end, text)}\t${text.replace(/[\r\n]+/g, ' ')}`);
    return id;
  };
  const note = (target: string, text: string) =>
    lines.push(`#${++notes}\tAnnotatorNotes ${target}\t${oneLine(text)}`);
  for (const { type, entity } of listEntities(document)) {
    const ids = entity.mentions.map(({ start, end, text }) => annotate(type, start, end, text));
    const code = codeOf(entity);
    note(ids[0], code === null ? entity.name : `${entity.name} (${code})`);
    if (ids.length > 1) lines.push(`*\tEquiv ${ids.join(' ')}`);
  }
  for (const { type, start, end, text, value } of document.dates) {
    const id = annotate(type, start, end, text);
    if (value !== null) note(id, value);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function capitalize(type: string): string {
  return type[0].toUpperCase() + type.slice(1).toLowerCase();
}

/** An annotation over a line break is written as its fragments: `0 7;8 13`. */
function fragments(start: number, end: number, text: string): string {
  if (!/[\r\n]/.test(text)) return `${start} ${end}`;
  const ranges: string[] = [];
  for (const { 0: piece, index } of text.matchAll(/[^\r\n]+/g)) {
    const from = start + [...text.slice(0, index)].length;
    ranges.push(`${from} ${from + [...piece].length}`);
  }
  return ranges.join(';');
}
