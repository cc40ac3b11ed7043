/** Kinds of place that several rules speak of, by the names that the dictionaries give them. */

/** Units of administration, the smallest first: *dusun*, *desa*, *kelurahan*, *kecamatan*, *kabupaten*, *kota*, *provinsi*. */
export const UNIT_KINDS: readonly string[] = [
  'hamlet',
  'village',
  'urban-village',
  'district',
  'regency',
  'city',
  'province',
];

/** The upper ones, in which streets, quarters and districts lie. */
export const UPPER_UNITS: ReadonlySet<string> = new Set(['regency', 'city', 'province']);
