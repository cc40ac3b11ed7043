/** What an output format is: a function from one result to its piece of the output, and what stands around the pieces. */

import type { BatchResult } from '../model/record.ts';
import type { OffsetUnit } from './offsets.ts';

/** Data only: settings cross threads. */
export interface OutputSettings {
  readonly offsets: OffsetUnit;
  /** Add the text that offsets count in. */
  readonly includeText: boolean;
  readonly colour: boolean;
  /** A person reads along: a result that stands by itself may take several lines. */
  readonly indent: boolean;
}

/** What stands around and between the pieces. */
export interface OutputFrame {
  readonly head: string;
  readonly separator: string;
  readonly foot: string;
}

export interface OutputFormat {
  /** @param alone the output is one result that stands by itself */
  frame(alone: boolean): OutputFrame;
  /**
   * One result's piece. Depends on nothing but its arguments, so pieces can be made anywhere and in any order.
   *
   * @param result may be changed
   * @param text what offsets count in; empty for a record that failed
   */
  format(result: BatchResult, text: string, settings: OutputSettings, alone: boolean): string;
}

/** Nothing around the pieces. */
export const BARE_FRAME: OutputFrame = { head: '', separator: '', foot: '' };
