export interface Stopwatch {
  <T>(step: string, act: () => Promise<T>): Promise<T>
  /** A line for each step, in the order in which they were taken. */
  lines(): string
}

/** Notes how long each step of a walk takes, as whoever waits for it sees it. */
export function stopwatch(): Stopwatch {
  const taken: { step: string; milliseconds: number }[] = []
  const time = async <T>(step: string, act: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await act()
    taken.push({ step, milliseconds: performance.now() - began })
    return result
  }
  return Object.assign(time, {
    lines: () => taken.map(({ step, milliseconds }) => `| ${step} | ${(milliseconds / 1000).toFixed(2)} |`).join('\n'),
  })
}
