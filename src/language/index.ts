/**
 * Which language a text is in: our own model for Indonesian, Malay, the regional languages and English, franc for
 * the rest of the world.
 */

export { identifyLanguage, type LanguageDecision, type LanguageSegment } from './identify.ts';
export { type LanguageModel, openLanguageModel, REGIONAL_CODES } from './model-file.ts';
export { prepareLanguage } from './wide-net.ts';
