/** One result: ours beside its peer from the same run. `ratio` is always ours ÷ peer in the unit; `better` says which way is good. */
export interface Line {
  readonly measure: string
  readonly ours: number
  readonly peer: number
  readonly ratio: number
  readonly unit: string
  readonly better: 'HIGHER' | 'LOWER'
  /** What was to be reached, as a bound on `ratio`; null where nothing was set. */
  readonly toReach: number | null
}

export interface Compared {
  readonly measure: string
  readonly ours: number
  readonly peer: number
  readonly unit: string
  readonly better?: 'HIGHER' | 'LOWER'
  readonly toReach?: number
}

export function line({ measure, ours, peer, unit, better = 'LOWER', toReach }: Compared): Line {
  return {
    measure,
    ours: rounded(ours),
    peer: rounded(peer),
    ratio: rounded(ours / peer),
    unit,
    better,
    toReach: toReach ?? null,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
