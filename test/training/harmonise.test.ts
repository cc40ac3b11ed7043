import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../src/gazetteer/compile.ts';
import { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { parseTable, projectRules } from '../../src/gazetteer/table.ts';
import { WordTable } from '../../src/text/word-table.ts';
import { harmonise } from '../../src/training/harmonise.ts';

const HEADER = 'id\tsurface\ttype\tsubtype\tambiguous\tsource_id\tnote';
const ROWS = [
  'bahasa\tbahasa\tlanguage-cue\t\t\tauthored\t',
  'gus-dur\tGus Dur\tperson\t\t\tauthored\t',
  'jenderal\tJenderal\trank\t\t\tauthored\t',
  'jepang\tJepang\tcountry\tstate\t\tauthored\t',
  'pengadilan\tPengadilan\torganization-head\t\t\tauthored\t',
  'sh\tS.H.\tdegree\tafter\t\tauthored\t',
];

const words = new WordTable();
const { rows, problems } = parseTable(
  'test',
  `${[HEADER, ...ROWS].join('\n')}\n`,
  projectRules(new Set(['authored'])),
);
const gazetteer = new Gazetteer(compileGazetteer(rows), words);

/** The spans of `[name/type]` marks, harmonised, in the same notation. */
function settled(marked: string): string[] {
  let text = '';
  const spans: [number, number, string][] = [];
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const [, name, type] = /^\[(.+)\/(\w+)\]$/.exec(part) ?? [];
    if (name !== undefined) spans.push([text.length, text.length + name.length, type]);
    text += name ?? part;
  }
  return harmonise({ id: '1', text, spans }, gazetteer, words).spans.map(
    ([start, end, type]) => `${type} ${text.slice(start, end)}`,
  );
}

describe('harmonise', () => {
  it('reads its dictionary', () => {
    expect(problems).toEqual([]);
  });

  it.each([
    ['di [kota Dompu/location] lagi', ['location Dompu']],
    ['mantan ketua [(Warti)/person] hadir', ['person Warti']],
    ['[Jenderal Sutarno/person] datang', ['person Sutarno']],
    ['kata [Wayan Merta, S.H./person] kemarin', ['person Wayan Merta']],
    ['[Gus Dur/person] tertawa', ['person Gus Dur']],
    ['di [Pengadilan Negeri Dompu/location] hari ini', ['organization Pengadilan Negeri Dompu']],
    ['oleh [Badan Amil (BAMIL)/organization] desa', ['organization Badan Amil', 'organization BAMIL']],
    ['dalam bahasa [Jepang/location] saja', []],
    ['warga Jepang itu menang', ['location Jepang']],
    ['kursus bahasa Jepang dibuka', []],
  ])('%s', (marked, wanted) => {
    expect(settled(marked)).toEqual(wanted);
  });
});
