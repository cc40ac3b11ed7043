/** Exit statuses of the contract. */

/** All done. A closed pipe counts as done. */
export const EXIT_DONE = 0;
/** Some records failed; each is reported in its place. */
export const EXIT_SOME_FAILED = 1;
/** The command could not run. */
export const EXIT_COULD_NOT_RUN = 2;
/** Broken off by Ctrl-C, as shells count it: 128 and the number of the signal. */
export const EXIT_INTERRUPTED = 130;
