/** Waits for work at most so long; gives `late` where it takes longer, and lets it go on. */
export async function inTime<Result, Late>(
  work: Promise<Result>,
  { limitMs, late }: { limitMs: number; late: Late },
): Promise<Result | Late> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Late>((resolve) => {
    timer = setTimeout(resolve, limitMs, late);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
