/** The JSON Schema of the output, for `sebut schema`. Follows `model/document.ts`; a test holds the two together. */

import { z } from 'zod';
import { SCHEMA_VERSION } from '../model/document.ts';

const offset = z
  .int()
  .min(0)
  .meta({ description: 'UTF-16 offset into the input as read, unless other offsets were asked for' });
const probability = z.number().min(0).max(1);
const text = z.string();

const mention = z.strictObject({
  text,
  start: offset,
  end: offset,
  score: probability.meta({ description: 'calibrated: of mentions scored 0.9 about nine in ten are right' }),
  evidence: z.array(z.string()),
  boilerplate: z.boolean().meta({ description: 'stands in a part of the page that is not the article' }),
});

const entity = {
  id: z.string(),
  name: text,
  aliases: z.array(text),
  count: z.int().min(1),
  salience: probability,
  mentions: z.array(mention).min(1),
};

const printedDate = z
  .strictObject({
    text,
    value: z.string(),
    start: z
      .int()
      .min(-1)
      .meta({ description: '-1 when the date came with the record and is not in the text' }),
    end: z.int().min(-1),
  })
  .nullable();

const documentSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  id: z.string(),
  text: text.optional().meta({ description: 'what offsets count in; only with --include-text' }),
  language: z.strictObject({
    code: z.string().meta({ description: 'ISO 639-3; und when nothing can be said' }),
    confidence: probability,
    reliable: z.boolean(),
    segments: z.array(
      z.strictObject({ start: offset, end: offset, code: z.string(), confidence: probability }),
    ),
  }),
  article: z.strictObject({
    title: text.nullable(),
    published: printedDate,
    updated: printedDate,
    dateline: z
      .strictObject({ place: text.nullable(), outlet: text.nullable(), start: offset, end: offset })
      .nullable(),
    authors: z.array(text),
    editors: z.array(text),
    outlet: text.nullable(),
    focus: z.string().nullable(),
    parts: z.array(z.strictObject({ kind: z.string(), start: offset, end: offset })),
  }),
  people: z.array(z.strictObject({ ...entity, titles: z.array(text) })),
  countries: z.array(
    z.strictObject({ ...entity, code: z.string().length(2), code3: z.string().length(3).nullable() }),
  ),
  locations: z.array(
    z.strictObject({
      ...entity,
      kind: z.string().nullable(),
      country: z.string().nullable(),
      within: z.string().nullable(),
      code: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
  ),
  organizations: z.array(
    z.strictObject({
      ...entity,
      acronym: text.nullable(),
      kind: z.string().nullable(),
      country: z.string().nullable(),
    }),
  ),
  dates: z.array(
    z.strictObject({
      text,
      start: offset,
      end: offset,
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      value: z.string().nullable().meta({ description: 'TIMEX3 value; null for an impossible date' }),
      modifier: z.string().nullable(),
      anchor: z.enum(['given', 'published', 'text', 'none']),
      known: z.array(z.string()),
      implied: z.array(z.string()),
    }),
  ),
  quotes: z.array(
    z.strictObject({
      text,
      start: offset,
      end: offset,
      speaker: z.string().nullable(),
      cue: z.string().nullable(),
      confidence: probability,
    }),
  ),
  roles: z.array(
    z.strictObject({
      person: z.string(),
      role: text,
      organization: z.string().nullable(),
      country: z.string().nullable(),
      location: z.string().nullable(),
      start: offset,
      end: offset,
    }),
  ),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string(), start: offset, end: offset })),
});

const failedSchema = z.strictObject({
  id: z.string(),
  error: z.strictObject({ code: z.string(), message: z.string() }),
});

/** JSON Schema (draft 2020-12) of one line of output: a document, or a record that failed. */
export function jsonSchema(): object {
  return z.toJSONSchema(z.union([documentSchema, failedSchema]), { target: 'draft-2020-12' });
}

/** Problems of a value against the schema, empty when it conforms. */
export function schemaProblems(value: unknown): string[] {
  const result = documentSchema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
