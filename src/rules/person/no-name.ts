/**
 * Words that are no part of a person's name beside a verb or a role. What more is none a rule adds for itself: *kata
 * Novel* and *ujar Lestari* name somebody, *disutradarai Lestari Pictures* nobody.
 */

import { CLASS } from '../context.ts';

/** What heads something else, and titles before the name. */
export const NO_NAME =
  CLASS['sentence-starter'] |
  CLASS.block |
  CLASS.title |
  CLASS.rank |
  CLASS['organization-head'] |
  CLASS['place-head'];

/** With what is said to people and stands behind them: *kata Prof. itu*, *dipandu Bu Sari*. */
export const NO_BARE_NAME = NO_NAME | CLASS.honorific | CLASS.degree;
