/** What a person at a terminal sees of a batch: one line that is rewritten, and a summary. */

import type { ReadProgress } from '../input/records.ts';

/** Between two drawings of the line, in milliseconds. */
const INTERVAL = 500;

const MB = 1e6;

export class BatchProgress {
  readonly read: ReadProgress = { bytesRead: 0, bytesFound: 0 };
  records = 0;
  failed = 0;
  private readonly write: (text: string) => void;
  private readonly total: number | null;
  private readonly now: () => number;
  private readonly started: number;
  private timer: NodeJS.Timeout | null = null;

  /**
   * @param total bytes of all inputs, null when not known
   * @param now milliseconds from any point, for the rate
   */
  constructor(write: (text: string) => void, total: number | null, now: () => number) {
    this.write = write;
    this.total = total;
    this.now = now;
    this.started = now();
  }

  start(): void {
    this.timer = setInterval(() => this.write(`\r\x1b[K${this.line()}`), INTERVAL);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
    this.write('\r\x1b[K');
  }

  /** `12,345 records · 8.1 MB/s · 3 failed · 2 min left` */
  line(): string {
    const seconds = this.seconds();
    const { bytesRead } = this.read;
    const parts = [
      `${this.records.toLocaleString('en')} records`,
      `${(bytesRead / MB / seconds).toFixed(1)} MB/s`,
      `${this.failed.toLocaleString('en')} failed`,
    ];
    if (this.total !== null && bytesRead > 0 && seconds > 2)
      parts.push(`${formatDuration(Math.max(0, this.total - bytesRead) / (bytesRead / seconds))} left`);
    return parts.join(' · ');
  }

  /** `12,345 records in 1 min 20 s (154 records/s, 8.1 MB/s), 3 failed` */
  summary(): string {
    const seconds = this.seconds();
    return `${this.records.toLocaleString('en')} ${this.records === 1 ? 'record' : 'records'} in ${formatDuration(seconds)} (${Math.round(this.records / seconds)} records/s, ${(this.read.bytesRead / MB / seconds).toFixed(1)} MB/s), ${this.failed.toLocaleString('en')} failed`;
  }

  private seconds(): number {
    return Math.max(0.001, (this.now() - this.started) / 1000);
  }
}

/** `8 s`, `2 min 5 s`, `3 h 10 min` */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
