import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'

/** @throws Error where nothing holds today, which the baseline rules out */
export function thresholdsOf(rows: readonly LikenessThresholds[]): LikenessThresholds {
  const [thresholds] = rows
  if (thresholds === undefined) throw new Error('no threshold of likeness holds today')
  return thresholds
}
