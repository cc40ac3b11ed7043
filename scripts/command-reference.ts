/** Writes `docs/commands.md`, the reference of all commands, from the commands' own help. `npm run docs`. */

import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { createProgram } from '../src/cli/program.ts';

/** Help of a command and of those below it, each under its own heading. */
function sections(command: Command, path: readonly string[]): string[] {
  const name = [...path, command.name()];
  const help = command.configureHelp({ helpWidth: 100 }).helpInformation().trim();
  return [
    `## ${name.join(' ')}\n\n\`\`\`text\n${help}\n\`\`\`\n`,
    ...command.commands.flatMap((below) => sections(below, name)),
  ];
}

export function commandReference(): string {
  return `# Commands\n\nGenerated from the commands' own help by \`npm run docs\`.\n\n${sections(createProgram(), []).join('\n')}`;
}

if (process.argv[1]?.endsWith('command-reference.ts')) writeFileSync('docs/commands.md', commandReference());
