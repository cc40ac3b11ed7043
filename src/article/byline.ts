/** Names in author and editor lines: *Penulis : Tino Aditia*, *Rolando Sihombing -detikNews*, *Sari, Budi | Jurnalis*. */

const LABEL =
  /^[\s,]*(?:penulis|oleh|reporter|pewarta|wartawan|laporan wartawan|jurnalis|kontributor|by|author|writer|rep|editor|redaktur|penyunting)\s*[:|/]?\s*/i;
const TAIL =
  /\s*(?:[-–—|]\s*(?:detik\w*|kompas\w*|liputan6\w*|okezone|jurnalis|tim\b|cnn|cnbc|sepakbola|wolipop|\w+\.(?:com|co|id)).*|,\s*jurnalis.*|\d.*)$/i;

/** Personal names in a byline, without label, outlet and date; empty when none reads like a name. */
export function readAuthors(line: string): string[] {
  const bare = line.slice(0, 200).replace(LABEL, '').replace(TAIL, '');
  return bare
    .split(/\s*(?:,|;|\/|&|\bdan\b|\band\b)\s*/i)
    .map((name) => name.trim())
    .filter(isPersonName);
}

/** One to five capitalised words, initials allowed. */
export function isPersonName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’.]*(?:[ -](?:\p{Lu}[\p{L}'’.]*|bin|binti|van|al|de)){0,4}$/u.test(name) &&
    !/^(?:Tim|Redaksi|Admin|Antara|Kompas|Tempo|CNN Indonesia|CNBC Indonesia)\b/.test(name)
  );
}
