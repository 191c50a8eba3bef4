// One round through all that a pool does, to be compared between the ways in which it can work: a worker by
// its address, a worker from a blob, this thread; in Node and in a page. It stands for itself: a page is given
// its text. It uses the package under the global name `savile`.

declare const savile: typeof import('savile');

export interface Exercise {
  readonly workers: number;
  readonly resume: string;
  readonly postings: readonly string[];
}

export async function exercisePool({ workers, resume, postings }: Exercise) {
  const { createTailor, isSavileError } = savile;
  const today = '2026-11';
  const posting = postings[0] ?? '';
  const terminal = ['finish', 'abort', 'error'];
  const codeOf = async (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'done',
      (error: unknown) => (isSavileError(error) ? error.code : String(error)),
    );
  const tailor = await createTailor({ workers });

  // Calls at once, each with its own answer.
  const names = await Promise.all(
    ['Ana', 'Ida', 'Joy'].map(async (name) => (await tailor.parse(resume.replace('Ana', name))).basics.name),
  );

  // Runs at once come to the same.
  const runs = [1, 2, 3, 4].map(() => tailor.customize({ resume, posting, today }));
  const results = await Promise.all(runs.map(async ({ result }) => JSON.stringify(await result)));
  const ends: string[] = [];
  for (const run of runs) {
    for await (const { type } of run) if (terminal.includes(type)) ends.push(type);
  }

  const { ranking, failed } = await tailor.rank(resume, [...postings, ''], { today });

  // Cancelled: at once, and what is beside it goes on.
  const stop = new AbortController();
  const beside = tailor.match(resume, posting, { today });
  const stopped = [
    codeOf(tailor.extract(posting.repeat(200), { signal: stop.signal })), // long enough to be met at it
    codeOf(tailor.customize({ resume, posting, signal: stop.signal }).result),
    codeOf(tailor.rank(resume, postings, { signal: stop.signal })),
  ];
  let over = false;
  const long = tailor.extract(posting.repeat(100)).then(() => {
    over = true;
  });
  stop.abort();
  const cancelled = await Promise.all(stopped);
  const cancelledFirst = !over;
  const { score } = await beside;
  await long;

  // Disposed: all settles, and nothing is taken any more.
  const last = [
    codeOf(tailor.customize({ resume, posting }).result),
    codeOf(tailor.rank(resume, postings)),
    codeOf(tailor.parse(resume)),
  ];
  await tailor[Symbol.asyncDispose]();
  await tailor.dispose();
  const disposed = [...(await Promise.all(last)), await codeOf(tailor.parse(resume))];
  return {
    names,
    results: [...new Set(results)],
    ends,
    ranking: ranking.map(({ index, score }) => ({ index, score })),
    failed: failed.map(({ index, error }) => ({ index, code: error.code })),
    cancelled,
    score,
    disposed,
    /** None of the cancelled waited for long work beside them. */
    cancelledFirst,
  };
}
