/** How much of anything an input may ask for. Each limit ends in an error record, never in a crash. */

const MIB = 1024 * 1024;

/** A record longer than this is refused: a thousand times the longest article seen. */
export const MAXIMUM_RECORD_BYTES = 32 * MIB;

/** A zip that has no file of its own (in another archive, from standard input) is held in memory, up to this. */
export const MAXIMUM_BUFFERED_ARCHIVE_BYTES = 256 * MIB;

/** Entries of one archive that are looked at. */
export const MAXIMUM_ARCHIVE_ENTRIES = 1_000_000;

/** Archives inside one another: `arsip.zip` with `2021.tar.gz` in it is two. */
export const MAXIMUM_ARCHIVE_DEPTH = 2;

/** Compressions around one another, counted from the last archive: `berita.jsonl.gz` is one. */
export const MAXIMUM_COMPRESSION_DEPTH = 1;

/**
 * Bytes out for each byte in, above which a compressed input counts as a bomb. News packs 3 to 10 times; a repeated
 * article some 100 times; deflate cannot pass 1032.
 */
export const MAXIMUM_EXPANSION = 250;

/** What a compressed input may grow to before its ratio is looked at. */
export const UNQUESTIONED_EXPANSION_BYTES = 64 * MIB;

/** Folders inside one another. */
export const MAXIMUM_FOLDER_DEPTH = 64;

/** What is looked at to recognise a format. */
export const HEAD_BYTES = 64 * 1024;

/** Memory that a zstd frame may ask for; `zstd` itself refuses more unless told otherwise. */
export const MAXIMUM_WINDOW_BYTES = 128 * MIB;
