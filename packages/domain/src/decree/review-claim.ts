import type { DecreeKind } from './decree-state.ts'
import type { DecreeText } from './decree-template.ts'

type Claiming = Pick<DecreeText, 'title' | 'considerations' | 'dictums'>

/** How many people the closed review looked at on which an amendment or revocation may rest, and on which day it was closed. */
export interface Reviewed {
  readonly people: number
  /** ISO day; null where there was none. */
  readonly closedOn: string | null
}

/** What is wrong with what a text says of people who were verified again. */
export type ReviewFault = 'REVIEW_UNCOUNTED' | 'REVIEW_OF_NOBODY'

const VERIFIED = /\p{L}*verifikasi\p{L}*|\bverified\b/iu
const VERIFIED_AGAIN = /\p{L}*verifikasi\p{L}*\s+(?:ulang|kembali)\b|\bre-?verifi\p{L}+|\bverified again\b/iu
const COUNTED = /\{\s*diverifikasi_ulang\s*\}/
const DATED = /\{\s*tanggal_verifikasi_ulang\s*\}/

/**
 * Whether a text may say what it says of people who were verified again: each point that says it names how many and on which day, filled from the
 * closed review of the decree that is amended or revoked, and there was one. Whoever is in such a decree was designated before, so verifying them is
 * verifying them again; a designation may say that its people were verified for the first time.
 *
 * @param text with its fields still in braces
 */
export function reviewFault(text: Claiming, kind: DecreeKind, { closedOn }: Reviewed): ReviewFault | null {
  const claim = kind === 'DESIGNATION' ? VERIFIED_AGAIN : VERIFIED
  const isClaim = (point: string) => COUNTED.test(point) || DATED.test(point) || claim.test(withoutFields(point))
  const claims = [text.title, ...text.considerations, ...text.dictums].filter(isClaim)
  if (claims.length === 0) return null
  if (!claims.every((point) => COUNTED.test(point) && DATED.test(point))) return 'REVIEW_UNCOUNTED'
  return closedOn === null ? 'REVIEW_OF_NOBODY' : null
}

/** What calls for an amendment that a closed review made. */
export const REVIEWED_LINE =
  'bahwa verifikasi ulang terhadap {diverifikasi_ulang} orang yang ditetapkan dengan {kutipan_keputusan_diubah}, yang selesai pada tanggal {tanggal_verifikasi_ulang}, menunjukkan perubahan keadaan sebagian dari mereka'

/** A field's name claims nothing. */
function withoutFields(text: string): string {
  return text.replaceAll(/\{[^{}]*\}/g, '')
}
