import type { BothWords } from '../eligibility/rule-fault.ts'

/**
 * Letters of Latin script that the typeface of papers has, in small and in capitals: those of Europe and of Vietnam. Left out are a few whose capital is
 * one that it lacks (`ǰ`, `ẖ`).
 */
export const PAPER_LETTERS = 'A-Za-zªºÀ-ÖØ-öø-ƚƜ-ǯǱ-ɣɥ-ʸ\u1E00-\u1E95\u1E9B-\u1EFF'

/** Marks that stand over or under a letter for which no composed one exists. */
export const PAPER_MARKS = '\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0329'

const SIGNS = '!-@[-`{-~¡-©«¬®-´¶-¹»-¿×÷–—‘-‚“-„†•…′″‹›⁄€™−'
const UNPRINTABLE = new RegExp(`\\p{Cf}|\\p{Co}|[^${PAPER_LETTERS}${PAPER_MARKS}${SIGNS}\\s]`, 'gu')
const MARKUP = /<\/?[a-z][^<>]*>|<!--.*?-->|&(?:[a-z]+|#\d+);/gi
/** What word processors write for a hyphen. */
const HYPHENS = /[\u2010\u2011]/g
const WITHOUT_SHAPE = /[\p{Cc}\p{Cf}\p{M}]/u
const UNSEEN = /[\p{C}\p{Z}\p{M}]/u

/** A text without what papers cannot print, as a repair to choose. Empty where nothing is left of it. */
export function withoutUnprintable(text: string): string {
  const plain = text.normalize('NFC').replace(HYPHENS, '-').replace(MARKUP, ' ').replace(UNPRINTABLE, '')
  return plain.replace(/[^\S\n]+/g, ' ').trim()
}

/** Whether papers print each sign of a text. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) < 0
}

/**
 * A text as papers show it, which was kept before anybody asked what papers print: `?` for each letter that they lack, so that a reader sees that
 * something stands there, and nothing for marks that no reader sees or that stand at such a letter. The record keeps the text.
 */
export function asPrinted(text: string): string {
  if (isPrintable(text)) return text
  const plain = text.normalize('NFC').replace(HYPHENS, '-')
  return plain.replace(UNPRINTABLE, (sign) => (WITHOUT_SHAPE.test(sign) ? '' : '?'))
}

/**
 * What a title or another line of a paper holds that no paper prints: emoji, letters of other scripts, marks that turn the direction of writing, or markup.
 * The paper would show an empty box, or something else than the screen did.
 *
 * @returns the fault with its repair, in both languages; null for a text that is printed as it stands
 */
export function paperFault(text: string): BothWords | null {
  const signs = [...new Set([...(text.match(MARKUP) ?? []), ...(text.match(UNPRINTABLE) ?? [])])]
  if (signs.length === 0) return null
  const list = signs.slice(0, SIGNS_TOLD).map(visible).join(' ')
  const repair = withoutUnprintable(text)
  const short = repair.length > REPAIR_TOLD_MAX || repair === '' ? null : repair
  return {
    id: `Kertas tidak dapat mencetak ${list}. ${short === null ? 'Hapus atau ganti tanda itu.' : `Tulis misalnya: ${short}`}`,
    en: `Papers cannot print ${list}. ${short === null ? 'Leave it out or write it otherwise.' : `Write for example: ${short}`}`,
  }
}

const SIGNS_TOLD = 5
const REPAIR_TOLD_MAX = 120

/** A sign that nobody sees is named by its number. */
const visible = (sign: string): string =>
  UNSEEN.test(sign) ? `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : sign
