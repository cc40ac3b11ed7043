/** Rules against their own examples and counter-examples, whichever language they are for. */

import { describe, expect, it } from 'vitest';

interface RuleWithExamples {
  readonly name: string;
  readonly examples: readonly (readonly [string, ...(readonly [string, string])[]])[];
  readonly counterExamples: readonly string[];
}

/** @param propose surfaces and types that a rule proposes in a text */
export function describeExamples<R extends RuleWithExamples>(
  rules: readonly R[],
  propose: (rule: R, text: string) => [string, string][],
): void {
  describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    it('has examples and counter-examples', () => {
      expect(rule.examples.length).toBeGreaterThan(0);
      expect(rule.counterExamples.length).toBeGreaterThan(0);
    });

    it.each(rule.examples.map(([text, ...expected]) => [text, expected] as const))(
      'reads: %s',
      (text, expected) => {
        const found = propose(rule, text);
        for (const want of expected) expect(found).toContainEqual([...want]);
      },
    );

    it.each(rule.counterExamples)('leaves alone: %s', (text) => {
      expect(propose(rule, text)).toEqual([]);
    });
  });
}
