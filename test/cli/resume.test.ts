/** A batch that is killed goes on without a lost, doubled or misplaced record. */

import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch-folder.ts';
import { ARTICLES, IS_BUILT, run, start } from './command.ts';

const text = readFileSync(`${ARTICLES}/kuliner-festival-kopi.txt`, 'utf8').slice(0, 300);

/** Records of which one in 97 fails. */
const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${JSON.stringify(i % 97 === 5 ? { id: `r${i}` } : { id: `r${i}`, text })}\n`,
  ).join('');

/** A language without a route: reading and writing are what is tested, and extraction would only make it slow. */
const CHEAP = ['--language', 'kor', '--jobs', '2'];

describe.skipIf(!IS_BUILT)('a batch that breaks off', () => {
  const scratch = scratchFolder();

  it.each([
    ['jsonl', 10],
    ['json', 3],
  ])(
    'is the same in %s after %d kills',
    async (format, kills) => {
      const input = scratch.put(`a-${format}.jsonl`, lines(20_000));
      const whole = scratch.path(`utuh.${format}`);
      const broken = scratch.path(`putus.${format}`);
      const options = [...CHEAP, '--format', format];
      const started = performance.now();
      expect((await run([input, ...options, '--output', whole])).status).toBe(1);
      const duration = performance.now() - started;
      // A fixed series of fractions of the whole run stands for random moments.
      let state = 20_240_314;
      for (let kill = 0; kill < kills; kill++) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        const child = start([input, ...options, '--output', broken, '--resume']);
        const ended = new Promise((resolve) => child.on('close', resolve));
        await Promise.race([sleep((state / 0x7fffffff) * duration), ended]);
        child.kill('SIGKILL');
        await ended;
        if (!existsSync(`${broken}.journal`) && existsSync(broken)) break;
      }
      const journal = existsSync(`${broken}.journal`) || !existsSync(broken);
      if (journal) expect((await run([input, ...options, '--output', broken, '--resume'])).status).toBe(1);
      expect(readFileSync(broken, 'utf8')).toBe(readFileSync(whole, 'utf8'));
      expect(existsSync(`${broken}.journal`)).toBe(false);
    },
    120_000,
  );

  it('finishes what is in hand on Ctrl-C and can go on', async () => {
    const input = scratch.put('b.jsonl', lines(20_000));
    const output = scratch.path('b.out');
    const child = start([input, ...CHEAP, '--output', output]);
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (!existsSync(`${output}.journal`)) await sleep(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readFileSync(output, 'utf8').endsWith('}\n')).toBe(true);
    expect((await run([input, ...CHEAP, '--output', output, '--resume'])).status).toBe(1);
    const ids = readFileSync(output, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(Array.from({ length: 20_000 }, (_, i) => `r${i}`));
  }, 120_000);

  it('does not promise that standard input can be gone on with', async () => {
    const child = start([...CHEAP, '--output', scratch.path('aliran.out')]);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin?.write(lines(1));
    while (!existsSync(scratch.path('aliran.out'))) await sleep(20);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toBe('sebut: interrupted after 1 records\n');
  });

  it('does not go on with other inputs, and not without a journal', async () => {
    const [first, second] = [scratch.put('c.jsonl', lines(3)), scratch.put('d.jsonl', lines(3))];
    const output = scratch.put('c.out', 'hasil lama\n');
    expect(await run([first, '--output', output, '--resume'])).toMatchObject({ status: 2 });
    scratch.put('c.out.journal', '{"bukan":"ini"}\n');
    expect((await run([second, '--output', output, '--resume'])).stderr).toContain('other inputs');
    expect(readFileSync(output, 'utf8')).toBe('hasil lama\n');
    expect((await run([first, '--output', first])).stderr).toContain('is an input');
    expect((await run([scratch.path('tiada'), '--output', output])).status).toBe(2);
    expect(readFileSync(output, 'utf8')).toBe('hasil lama\n');
  });
});
