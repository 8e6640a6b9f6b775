import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'
import type { ThresholdSettings } from './thresholds.query.ts'

/** The form as it is typed. */
export interface ThresholdDraft {
  readonly possible: string
  readonly obvious: string
  /** ISO day; null while what is typed is none. */
  readonly validFrom: string | null
  readonly because: string
}

/** What holds, from today on. */
export function draftOf({ inForce }: Pick<ThresholdSettings, 'inForce'>, today: string): ThresholdDraft {
  return { possible: String(inForce.possible), obvious: String(inForce.obvious), validFrom: today, because: '' }
}

/** The numbers that were typed; 0, which is no threshold, for what is none. */
export function readThresholds({ possible, obvious }: ThresholdDraft): LikenessThresholds {
  return { possible: readNumber(possible), obvious: readNumber(obvious) }
}

export function isUnchanged(draft: ThresholdDraft, { inForce }: Pick<ThresholdSettings, 'inForce'>): boolean {
  const { possible, obvious } = readThresholds(draft)
  return possible === inForce.possible && obvious === inForce.obvious && draft.because === ''
}

function readNumber(text: string): number {
  return /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0
}
