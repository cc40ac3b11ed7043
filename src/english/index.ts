/**
 * The route of English articles: the hands that propose names, the finder of dates, titles, roles and quotes. What
 * stands between them (resolution, entities) is that of the Indonesian route.
 */

export { proposeByCompromise } from './compromise.ts';
export { createEnglishContext, type EnglishContext } from './context.ts';
export { findEnglishDates } from './dates/index.ts';
export { proposeByEnglishDictionary } from './dictionary.ts';
export { readEnglishQuotes } from './quotes.ts';
export { readEnglishRoles } from './roles.ts';
export { proposeByEnglishRules } from './rules/index.ts';
export { findEnglishTitles } from './titles.ts';
