/**
 * The day that a story tells of, beside the days on which people spoke of it: *Toko itu dibobol Minggu (2/11). “Kami
 * menyelidiki,” kata Rano, Senin (3/11). Pelaku masuk pukul 23.30 WIB* has the hour on Sunday.
 *
 * Of 24 clock times behind such a date in 7,388 raw articles eleven are of the story's day, which lies days before, and one,
 * shortly before the article appeared, of the day on which somebody spoke; the others have no story's day before them.
 */

/** What is told of lies so few days before somebody speaks of it. */
const DAYS_BEFORE = 3;
/** An hour so shortly before the article, in minutes, is what the newsroom saw itself. */
const JUST_SEEN = 120;

export class StoryDays {
  private day: number | null = null;
  private spokenOn: number | null = null;
  /** Days that the story told, on which somebody may speak as well. */
  private readonly told = new Set<number>();

  /** The story goes on about a day. */
  tell(day: number): void {
    this.day = day;
    this.spokenOn = null;
    this.told.add(day);
  }

  /** Somebody spoke on a day. */
  hear(day: number): void {
    if (this.told.has(day)) this.tell(day);
    else this.spokenOn = day;
  }

  /** The last day was only printed on the page. */
  forget(day: number): void {
    this.day = null;
    this.told.delete(day);
  }

  /**
   * The story's day where somebody spoke last, else null.
   * @param minutes between the hour that is asked for, on the day of speaking, and the article; null where unknown
   */
  behindSpeaker(minutes: number | null): number | null {
    if (this.day === null || this.spokenOn === null) return null;
    const away = this.spokenOn - this.day;
    if (away < 1 || away > DAYS_BEFORE) return null;
    return minutes !== null && minutes >= 0 && minutes <= JUST_SEEN ? null : this.day;
  }
}
