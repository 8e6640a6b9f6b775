import { publishAtLeast } from '@payung/domain/disclosure/publish-cells'

const FAMILY = 1n

/** At least how many families, a multiple of five; null for none and for fewer than five, which nobody tells apart. */
export function publishFamilies(families: number): number | null {
  const shown = publishAtLeast(BigInt(families), 'PARTY', FAMILY)
  return shown === null ? null : Number(shown)
}
