import { formatRupiah, type Rupiah } from './money.ts'

const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas']

/** Names of groups of three digits, from the lowest. */
const GROUPS = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun', 'kuintiliun']
const BEYOND = 1_000n ** BigInt(GROUPS.length)

/**
 * A whole number as decrees write it out behind its digits: 1,616 → `seribu enam ratus enam belas`.
 *
 * `se-` stands for one before ten, a hundred and a thousand, and for nothing higher: `satu juta`. A number below zero
 * begins with `minus`.
 *
 * @throws RangeError from 10²¹ on, which has no word in use and would be a defect in a sum of money
 */
export function numberInWords(value: bigint): string {
  if (value < 0n) return `minus ${numberInWords(-value)}`
  if (value >= BEYOND) throw new RangeError('A number of more than 21 digits is not written out')
  if (value === 0n) return 'nol'
  const words: string[] = []
  for (let group = GROUPS.length - 1; group >= 0; group--) {
    const digits = Number((value / 1_000n ** BigInt(group)) % 1_000n)
    if (digits > 0) words.push(groupInWords(digits, group))
  }
  return words.join(' ')
}

/** An amount as it stands below a table: `enam belas ribu delapan ratus rupiah` for Rp16.800. */
export function amountInWords(amount: Rupiah): string {
  return `${numberInWords(amount)} rupiah`
}

/** In digits and in words, as dictums write it (UU 12/2011, annex II): `Rp16.800,00 (enam belas ribu delapan ratus rupiah)`. */
export function amountWrittenOut(amount: Rupiah): string {
  return `${formatRupiah(amount)},00 (${amountInWords(amount)})`
}

/** A number of people or months, as dictums write it: `1.616 (seribu enam ratus enam belas)`. */
export function countWrittenOut(count: number): string {
  return `${count.toLocaleString('id-ID')} (${numberInWords(BigInt(count))})`
}

function groupInWords(digits: number, group: number): string {
  if (group === 1 && digits === 1) return 'seribu'
  return joined(belowThousand(digits), GROUPS[group] ?? '')
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100)
  const hundred = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`
  return joined(hundred, belowHundred(value % 100))
}

function belowHundred(value: number): string {
  if (value < ONES.length) return ONES[value] ?? ''
  if (value < 20) return `${ONES[value - 10]} belas`
  return joined(`${ONES[Math.floor(value / 10)]} puluh`, ONES[value % 10] ?? '')
}

function joined(a: string, b: string): string {
  return a === '' || b === '' ? a + b : `${a} ${b}`
}
