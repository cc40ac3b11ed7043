/** Asynchronous work on a stream, several items at a time, with backpressure on both ends. */

/**
 * @param limit items begun and not yet taken by the consumer; reading stops at it
 * @param ordered results in the order of the items, else as they come
 */
export async function* mapConcurrently<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { limit, ordered }: { readonly limit: number; readonly ordered: boolean },
): AsyncGenerator<R> {
  const iterator = source[Symbol.asyncIterator]();
  const begun: { result: R | undefined; done: boolean }[] = [];
  let reading = false;
  let exhausted = false;
  let failure: { readonly error: unknown } | null = null;
  let wake = () => {};
  const fail = (error: unknown) => {
    failure ??= { error };
    exhausted = true;
    wake();
  };
  const begin = (item: T) => {
    const slot: (typeof begun)[number] = { result: undefined, done: false };
    begun.push(slot);
    work(item).then((result) => {
      slot.result = result;
      slot.done = true;
      wake();
    }, fail);
  };
  const read = () => {
    reading = true;
    iterator.next().then(({ done, value }) => {
      reading = false;
      if (done === true) exhausted = true;
      else begin(value);
      wake();
    }, fail);
  };
  try {
    for (;;) {
      if (failure !== null) throw (failure as { error: unknown }).error;
      if (!reading && !exhausted && begun.length < limit) read();
      const ready = ordered ? (begun[0]?.done ? 0 : -1) : begun.findIndex(({ done }) => done);
      if (ready >= 0) {
        yield begun.splice(ready, 1)[0].result as R;
        continue;
      }
      if (exhausted && begun.length === 0) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = () => {};
    }
  } finally {
    void Promise.resolve(iterator.return?.(undefined)).catch(() => {});
  }
}
