/** A document for a person at a terminal. */

import { Chalk, type ChalkInstance } from 'chalk';
import type { SebutDocument } from '../model/document.ts';
import type { FailedRecord } from '../model/record.ts';
import { isFailed } from '../model/record.ts';
import { BARE_FRAME, type OutputFormat } from './format.ts';
import { escapeForTerminal } from './terminal.ts';

/** Longest quotation shown. */
const QUOTE_LENGTH = 100;

export const prettyFormat: OutputFormat = {
  frame: () => ({ ...BARE_FRAME, separator: '\n' }),
  format: (result, _text, { colour }) => formatPretty(result, colour),
};

/** @param colour whether to use ANSI colours */
export function formatPretty(record: SebutDocument | FailedRecord, colour: boolean): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  if (isFailed(record))
    return `${chalk.bold(escapeForTerminal(record.id))}\n  ${chalk.red(`${record.error.code}: ${escapeForTerminal(record.error.message)}`)}\n`;
  const lines = [...heading(record, chalk), ...sections(record, chalk)];
  return `${lines.join('\n')}\n`;
}

function heading(document: SebutDocument, chalk: ChalkInstance): string[] {
  const { article, language } = document;
  const published = article.published === null ? null : article.published.value;
  const details = [
    // Which record of an archive this is; one text by itself has none
    article.title === null || document.id === '-' ? null : document.id,
    published,
    article.outlet,
    article.dateline?.place,
    article.authors.length > 0 ? article.authors.join(', ') : null,
    `${language.code} ${language.confidence.toFixed(2)}${language.reliable ? '' : '?'}`,
  ].filter((detail) => detail !== null && detail !== undefined);
  return [
    chalk.bold(escapeForTerminal(article.title ?? document.id)),
    chalk.dim(escapeForTerminal(details.join(' · '))),
  ];
}

function sections(document: SebutDocument, chalk: ChalkInstance): string[] {
  const safe = escapeForTerminal;
  const also = (aliases: readonly string[]) =>
    aliases.length > 0 ? chalk.dim(` = ${safe(aliases.join(', '))}`) : '';
  const names = new Map(
    [...document.people, ...document.organizations, ...document.countries, ...document.locations].map(
      ({ id, name }) => [id, name] as const,
    ),
  );
  const blocks: [string, string[]][] = [
    [
      'People',
      document.people.map(
        ({ name, aliases, titles, count }) =>
          `${chalk.yellow(safe(name))}${also(aliases)} ${chalk.dim(`×${count}`)}${titles.length > 0 ? `  ${safe(titles.join('; '))}` : ''}`,
      ),
    ],
    [
      'Countries',
      document.countries.map(
        ({ name, code, aliases, count }) =>
          `${chalk.green(safe(name))} ${code}${also(aliases.filter((alias) => alias !== name))} ${chalk.dim(`×${count}`)}`,
      ),
    ],
    [
      'Locations',
      document.locations.map(
        ({ name, kind, country, aliases, count }) =>
          `${chalk.cyan(safe(name))}${also(aliases)} ${chalk.dim(`×${count} ${[kind, country].filter(Boolean).join(' ')}`.trimEnd())}`,
      ),
    ],
    [
      'Organizations',
      document.organizations.map(
        ({ name, kind, aliases, count }) =>
          `${chalk.magenta(safe(name))}${also(aliases)} ${chalk.dim(`×${count} ${kind ?? ''}`.trimEnd())}`,
      ),
    ],
    [
      'Dates',
      document.dates.map(
        ({ text, type, value, modifier }) =>
          `${chalk.blue(safe(text))} → ${value ?? '?'}${chalk.dim(` ${type}${modifier === null ? '' : ` ${modifier}`}`)}`,
      ),
    ],
    [
      'Quotes',
      document.quotes.map(
        ({ text, speaker }) =>
          `“${safe(text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text)}” ${chalk.dim('—')} ${safe(speaker === null ? '?' : (names.get(speaker) ?? speaker))}`,
      ),
    ],
    [
      'Roles',
      // An article says what somebody is more than once: each line once.
      [
        ...new Set(
          document.roles.map(({ person, role, ...of }) => {
            const body = names.get(of.organization ?? of.country ?? of.location ?? '');
            return `${safe(names.get(person) ?? person)}: ${safe(role)}${body === undefined ? '' : chalk.dim(` (${safe(body)})`)}`;
          }),
        ),
      ],
    ],
    ['Warnings', document.warnings.map(({ code, message }) => chalk.red(`${code}: ${safe(message)}`))],
  ];
  return blocks
    .filter(([, rows]) => rows.length > 0)
    .flatMap(([title, rows]) => ['', chalk.bold.underline(title), ...rows.map((row) => `  ${row}`)]);
}
