/** The public API of sebut. The library never prints, exits or reads the environment. */

export { type ExtractAllOptions, extractAll } from './batch/extract-all.ts';
export type {
  DocumentArticle,
  DocumentCountry,
  DocumentDate,
  DocumentLanguage,
  DocumentLocation,
  DocumentMention,
  DocumentOrganization,
  DocumentPerson,
  DocumentQuote,
  DocumentRole,
  LanguageSegment,
  SebutDocument,
} from './model/document.ts';
export type { ExplainedMention, ExplainedReading, Explanation } from './model/explanation.ts';
export type { FailedRecord, InputRecord } from './model/record.ts';
export type { TimeAnchor, TimePart, TimeType, Warning } from './model/types.ts';
export {
  createExtractor,
  DictionaryError,
  type Extractor,
  type ExtractorOptions,
  type ExtractRequest,
  type TextRequest,
  type UserDictionary,
} from './pipeline/extractor.ts';
