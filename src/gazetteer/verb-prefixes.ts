/**
 * Verbs by their prefix: *meminta*, *diminta*, *berharap*, *terlihat*. Who asks says which prefixes count there.
 *
 * Limits: knows the shape and no stem: *menteri* and *direktur* have it too, and a dictionary tells them apart.
 */

const PREFIXES = {
  me: 'me',
  /** The same where a stem may follow: *mengambil*, *melihat*, *merasa*; not *mediasi*, *mesinnya*. */
  'me + stem': 'me(?:ng|ny|[mnrlwy])',
  di: 'di',
  ber: 'ber',
  ter: 'ter',
} as const;

/** Letters behind the prefix that a verb has at least: *meniru*; *menu* and *beras* have fewer. */
const SHORTEST_STEM = 4;

/** The pattern of folded words with one of the prefixes. */
export function verbPattern(
  prefixes: readonly (keyof typeof PREFIXES)[],
  shortestStem = SHORTEST_STEM,
): RegExp {
  return new RegExp(
    `^(?:${prefixes.map((prefix) => PREFIXES[prefix]).join('|')})[a-zà-ɏ]{${shortestStem},}$`,
    'u',
  );
}

const ACTIVE = verbPattern(['me', 'ber']);

/** *mengatakan*, *berpesan*: who does it stands before; *menurut* is no verb. */
export function isActiveVerb(form: string): boolean {
  return ACTIVE.test(form) && form !== 'menurut';
}
