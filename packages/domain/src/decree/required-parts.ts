import type { BothWords } from '../eligibility/rule-fault.ts'
import type { DecreeText } from './decree-template.ts'
import { citesRegulation } from './place-references.ts'

/** What the text of a decree cannot do without (UU 12/2011, annex II). */
export const REQUIRED_PARTS = ['REASON', 'CONCLUSION', 'REGULATION'] as const

export type RequiredPart = (typeof REQUIRED_PARTS)[number]

export const PART_WORDS: Readonly<Record<RequiredPart, BothWords>> = {
  REASON: {
    id: 'pertimbangan yang menyebut alasannya, diawali “bahwa”',
    en: 'a consideration that says why, beginning with “bahwa”',
  },
  CONCLUSION: {
    id: 'pertimbangan terakhir yang menyimpulkan “perlu menetapkan”',
    en: 'a last consideration that concludes “perlu menetapkan”',
  },
  REGULATION: {
    id: 'sedikitnya satu peraturan pada Mengingat: Undang-Undang, Peraturan Pemerintah, Peraturan Presiden, peraturan menteri, Peraturan Daerah, atau peraturan kepala daerah (Instruksi Presiden tidak terhitung)',
    en: 'at least one regulation under Mengingat: a law, a regulation of the government, the President, a ministry, a region or its head (an Instruction of the President does not count)',
  },
}

type Text = Pick<DecreeText, 'considerations' | 'legalReferences'>

const BEGINS = /^bahwa\s+\S/i
const CONCLUDES = /\bperlu (menetapkan|membentuk)\b/i

/**
 * Parts that a text does not have yet, in the order in which they stand on paper. Several considerations end in one that concludes from the others;
 * a single one needs no conclusion.
 */
export function missingParts({ considerations, legalReferences }: Text): readonly RequiredPart[] {
  const points = considerations.map((line) => line.trim()).filter((line) => line !== '')
  const isThere: Readonly<Record<RequiredPart, boolean>> = {
    REASON: points.some((line) => BEGINS.test(line) && !CONCLUDES.test(line)),
    CONCLUSION: points.length === 1 || CONCLUDES.test(points.at(-1) ?? ''),
    REGULATION: legalReferences.some(citesRegulation),
  }
  return REQUIRED_PARTS.filter((part) => !isThere[part])
}
