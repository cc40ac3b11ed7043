/** The version, read from package.json when the package is built. */

declare const SEBUT_VERSION: string;

export const VERSION = typeof SEBUT_VERSION === 'string' ? SEBUT_VERSION : '0.0.0-source';
