/** Ordinals as decrees number their dictums, as far as they have words of their own. */
const ORDINALS = [
  'KESATU',
  'KEDUA',
  'KETIGA',
  'KEEMPAT',
  'KELIMA',
  'KEENAM',
  'KETUJUH',
  'KEDELAPAN',
  'KESEMBILAN',
  'KESEPULUH',
  'KESEBELAS',
]
const TENS = ['', '', 'KEDUA PULUH', 'KETIGA PULUH']
const ONES = ['', 'SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN']

/**
 * How a decree numbers a dictum: KESATU … KESEBELAS, KEDUA BELAS …, KEDUA PULUH SATU …
 *
 * @param index counted from 0; a decree has at most thirty
 */
export function dictumLabel(index: number): string {
  const number = index + 1
  const ordinal = ORDINALS[index]
  if (ordinal !== undefined) return ordinal
  if (number < 20) return `${ORDINALS[number - 11] ?? ''} BELAS`
  return `${TENS[Math.floor(number / 10)] ?? ''} ${ONES[number % 10] ?? ''}`.trim()
}

/** How a decree marks a consideration: a … z, then aa, ab …; counted from 0. */
export function considerationLabel(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : `${considerationLabel(Math.floor(index / 26) - 1)}${last}`
}
