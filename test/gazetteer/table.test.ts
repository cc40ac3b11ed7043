/** What the reader of dictionary files refuses, and where it says the problem is. */

import { describe, expect, it } from 'vitest';
import { findConflicts, findNameless } from '../../src/gazetteer/compile.ts';
import { formatProblem, parseTable, projectRules } from '../../src/gazetteer/table.ts';
import { parseUserDictionary } from '../../src/gazetteer/user-dictionary.ts';
import { row } from './rows.ts';

const HEADER = 'id\tsurface\ttype\tsubtype\tambiguous\tsource_id\tnote\tform';
const RULES = projectRules(new Set(['authored']));

function problemsOf(...lines: string[]): string[] {
  const content = `${[HEADER, ...lines].join('\n')}\n`;
  return parseTable('place/test', content, RULES).problems.map(formatProblem);
}

describe('parseTable', () => {
  it('reads a sorted file', () => {
    expect(
      problemsOf(
        'batam\tBatam\tlocation\tcity\t\tauthored\t\tname',
        'batam\tKota Batam\tlocation\tcity\t\tauthored\t\tshort',
        'batu\tBatu\tlocation\tcity\tword\tauthored\t\tname',
      ),
    ).toEqual([]);
  });

  it.each([
    ['an unknown source', 'batam\tBatam\tlocation\tcity\t\tperkiraan\t\tname', ':2:6: unknown source'],
    ['an unknown type', 'batam\tBatam\tkota\tcity\t\tauthored\t\tname', ':2:3: unknown type'],
    ['an unknown mark', 'batam\tBatam\tlocation\tcity\tkata\tauthored\t\tname', ':2:5: unknown ambiguity'],
    ['an unknown form', 'batam\tBatam\tlocation\tcity\t\tauthored\t\tnama', ':2:8: unknown form'],
    ['an id that is not kebab-case', 'Batam\tBatam\tlocation\tcity\t\tauthored\t\tname', ':2:1: id'],
    ['a surface with spaces around it', 'batam\tBatam \tlocation\tcity\t\tauthored\t\tname', ':2:2: surface'],
    [
      'a surface cut at a hyphen',
      'batam\tBatam-\tlocation\tcity\t\tauthored\t\tname',
      ':2:2: "Batam-" is cut',
    ],
    ['a surface of signs', 'batam\t&&\tlocation\tcity\t\tauthored\t\tname', ':2:2: "&&" is cut'],
    ['a missing field', 'batam\tBatam\tlocation\tcity\t\tauthored\t', ':2:7: 7 fields'],
  ])('refuses %s', (_, line, message) => {
    expect(problemsOf(line).join('\n')).toContain(`place/test.tsv${message}`);
  });

  it('refuses rows out of order and rows that stand twice', () => {
    const batam = 'batam\tBatam\tlocation\tcity\t\tauthored\t\tname';
    const ambon = 'ambon\tAmbon\tlocation\tcity\t\tauthored\t\tname';
    expect(problemsOf(batam, ambon)).toEqual(['place/test.tsv:3:1: "ambon" is out of order']);
    expect(problemsOf(batam, batam)).toEqual(['place/test.tsv:3:2: "Batam" stands twice for "batam"']);
  });

  it('refuses text that is not in normal form C, and a last line without an end', () => {
    const decomposed = `${HEADER}\nsao-paulo\tSa\u0303o Paulo\tlocation\tcity\t\tauthored\t\tname\n`;
    expect(parseTable('place/test', decomposed, RULES).problems[0].message).toContain('normal form C');
    const open = `${HEADER}\nbatam\tBatam\tlocation\tcity\t\tauthored\t\tname`;
    expect(parseTable('place/test', open, RULES).problems[0]).toMatchObject({ line: 2, column: 1 });
  });

  it('names the column that is wrong in the header', () => {
    const { problems } = parseTable('place/test', 'id\tname\ttype\n', RULES);
    expect(problems.map(formatProblem)).toContain('place/test.tsv:1:2: column 2 must be "surface"');
  });
});

describe('findConflicts', () => {
  const city = row('malang', 'Malang');
  const person = row('malang-artis', 'MALANG', { type: 'person', line: 7 });

  it('wants a mark on both rows that read alike', () => {
    expect(findConflicts([city, person])).toMatchObject([{ line: 7, column: 5 }]);
    expect(findConflicts([{ ...city, ambiguous: 2 }, person])).toHaveLength(1);
    expect(
      findConflicts([
        { ...city, ambiguous: 2 },
        { ...person, ambiguous: 16 },
      ]),
    ).toEqual([]);
  });

  it('lets forms of one thing and words of the lexicon be', () => {
    expect(findConflicts([city, { ...city, line: 2 }])).toEqual([]);
    expect(findConflicts([city, row('malang', 'malang', { type: 'sentence-starter' })])).toEqual([]);
  });
});

describe('findNameless', () => {
  it('wants exactly one name for each thing', () => {
    const name = row('batam', 'Batam');
    const short = row('batam', 'Kota Batam', { kind: 'short' });
    expect(findNameless([name, short])).toEqual([]);
    expect(findNameless([short])).toMatchObject([{ message: 'no form of "batam" is its name' }]);
    expect(findNameless([name, { ...short, kind: 'name' }])).toHaveLength(1);
  });
});

describe('parseUserDictionary', () => {
  it('takes any order of columns and rows, Windows line ends, a byte order mark and no last line feed', () => {
    const content =
      '\uFEFFtype\tsurface\tid\r\nperson\tZulaikha Rahmi\tzulaikha\r\nlocation\tAlun Baru\talun-baru';
    const { rows, problems } = parseUserDictionary({ name: 'saya', content });
    expect(problems).toEqual([]);
    expect(rows.map(({ id, surface, type }) => [id, surface, type])).toEqual([
      ['zulaikha', 'Zulaikha Rahmi', 'person'],
      ['alun-baru', 'Alun Baru', 'location'],
    ]);
  });

  it('says line and column of what it cannot take', () => {
    const content = 'id\tsurface\ttype\nx\tRapat\ttitle\n';
    expect(parseUserDictionary({ name: 'saya', content }).problems).toEqual([
      { file: 'saya', line: 2, column: 3, message: 'unknown type "title"' },
    ]);
    expect(parseUserDictionary({ name: 'saya', content: 'id\ttype\n' }).problems[0].message).toBe(
      'there is no column "surface"',
    );
  });
});
