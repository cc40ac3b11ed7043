/** `sebut schema` */

import { jsonSchema } from '../output/schema.ts';

export function runSchema(): void {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
