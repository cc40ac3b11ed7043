/** An explanation for a reader: the page part by part, then every mention with its reasons and rivals. */

import { Chalk } from 'chalk';
import type { ExplainedReading, Explanation } from '../model/explanation.ts';
import { formatPretty } from './pretty.ts';
import { escapeForTerminal } from './terminal.ts';

const PART_LENGTH = 72;

/** @param text the article, for showing the page's parts */
export function formatExplanation(explanation: Explanation, text: string, colour: boolean): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { document } = explanation;
  const shorten = (start: number, end: number) => {
    const content = text.slice(start, end).replace(/\s+/gu, ' ');
    return escapeForTerminal(
      content.length > PART_LENGTH ? `${content.slice(0, PART_LENGTH - 1)}…` : content,
    );
  };
  const lines = [formatPretty(document, colour).trimEnd(), '', chalk.bold.underline('Page')];
  for (const { kind, start, end } of document.article.parts)
    lines.push(`  ${chalk.dim(`${start}–${end}`.padEnd(12))} ${kind.padEnd(18)} ${shorten(start, end)}`);
  lines.push('', chalk.bold.underline('Mentions'));
  for (const mention of explanation.mentions) {
    lines.push(
      `  ${chalk.dim(`${mention.start}–${mention.end}`.padEnd(12))} ${chalk.bold(escapeForTerminal(mention.text))} ${mention.type} ${mention.score.toFixed(2)} → ${mention.entity}`,
      ...mention.evidence.map((item) => `      ${chalk.green('for')}      ${item}`),
      ...mention.against.map((rival) => `      ${chalk.red('against')}  ${describe(rival)}`),
    );
  }
  if (explanation.nothing.length > 0) {
    lines.push('', chalk.bold.underline('Held to name nothing'));
    for (const reading of explanation.nothing) lines.push(`  ${describe(reading)}`);
  }
  if (explanation.dates.length > 0) {
    lines.push('', chalk.bold.underline('Expressions of time'));
    for (const { text: expression, start, rule } of explanation.dates)
      lines.push(`  ${chalk.dim(String(start).padEnd(12))} ${escapeForTerminal(expression)}  ${rule}`);
  }
  return `${lines.join('\n')}\n`;
}

function describe({ text, type, score, evidence }: ExplainedReading): string {
  return `${escapeForTerminal(text)} ${type} ${score.toFixed(2)}  ${evidence.join(', ')}`;
}
