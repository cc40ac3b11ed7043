/**
 * Draws docs/reliability.svg from docs/reliability.tsv (`npm run train:tagger` writes it): how often mentions of a score
 * are right, raw and calibrated. Each half of the mentions is calibrated by knots fitted on the other half.
 *
 * usage: npm run reliability
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { interpolate } from '../src/tagger/calibration.ts';
import {
  calibrationError,
  fitCalibration,
  reliability,
  type ScoredOutcome,
} from '../src/training/calibration.ts';

const BINS = 10;
const SIZE = 420;
const MARGIN = 48;

const raw: ScoredOutcome[] = readFileSync('docs/reliability.tsv', 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [score, right] = line.split('\t');
    return { score: Number(score), right: right === '1' };
  });
const halves = [0, 1].map((half) => raw.filter((_, index) => index % 2 === half));
const calibrated = halves.flatMap((outcomes, half) => {
  const knots = fitCalibration(halves[1 - half]);
  return outcomes.map(({ score, right }) => ({ score: interpolate(knots, score), right }));
});

const x = (value: number) => (MARGIN + value * (SIZE - 2 * MARGIN)).toFixed(1);
const y = (value: number) => (SIZE - MARGIN - value * (SIZE - 2 * MARGIN)).toFixed(1);

function curve(outcomes: readonly ScoredOutcome[], colour: string): string {
  const bins = reliability(outcomes, BINS);
  const points = bins.map(({ score, right }) => `${x(score)},${y(right)}`).join(' ');
  const dots = bins.map(
    ({ score, right, count }) =>
      `<circle cx="${x(score)}" cy="${y(right)}" r="${(2 + Math.sqrt(count) / 6).toFixed(1)}" fill="${colour}" fill-opacity="0.6"><title>${count} mentions</title></circle>`,
  );
  return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
}

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
  (value) =>
    `<text x="${x(value)}" y="${SIZE - MARGIN + 18}" text-anchor="middle">${value}</text>` +
    `<text x="${MARGIN - 10}" y="${y(value)}" text-anchor="end" dominant-baseline="middle">${value}</text>` +
    `<line x1="${x(0)}" x2="${x(1)}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>`,
);
const errors = [calibrationError(raw, BINS), calibrationError(calibrated, BINS)].map((error) =>
  error.toFixed(3),
);
writeFileSync(
  'docs/reliability.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" font-family="sans-serif" font-size="12">
<rect width="${SIZE}" height="${SIZE}" fill="#fff"/>
${ticks.join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>
${curve(raw, '#c0392b')}
${curve(calibrated, '#2471a3')}
<text x="${SIZE / 2}" y="${SIZE - 8}" text-anchor="middle">score of a mention</text>
<text x="14" y="${SIZE / 2}" text-anchor="middle" transform="rotate(-90 14 ${SIZE / 2})">share of right mentions</text>
<text x="${x(0.04)}" y="${y(0.95)}" fill="#c0392b">raw, mean error ${errors[0]}</text>
<text x="${x(0.04)}" y="${y(0.89)}" fill="#2471a3">calibrated, mean error ${errors[1]}</text>
</svg>
`,
);
console.log(`${raw.length} mentions; mean calibration error: raw ${errors[0]}, calibrated ${errors[1]}`);
