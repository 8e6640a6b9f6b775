import { isProvinceCode } from '../area/area-code.ts'
import { readNeighbourhoodNumber, readNeighbourhoodPair } from '../area/neighbourhood-number.ts'
import type { VillageAnswer, VillageIndex, VillageQuery } from '../area/village-index.ts'
import { type VillageQuestion, villageQuestionKey } from '../area/village-question.ts'
import { normalisePhoneNumber } from '../identity/phone-number.ts'
import { isPrintable } from '../text/paper-letters.ts'
import { TEXT_LENGTH_MAX } from '../worker/worker-facts.ts'
import type { RowReader } from './row-reader.ts'
import type { TitlePlace } from './table-title.ts'

const SIXTEEN_DIGITS = /^\d{16}$/
const SEPARATORS = /['’\s.-]/g
const HAMLET_WORD = /^(?:dusun|dsn|lingkungan|dukuh)\b/i
const BETWEEN_PLACES = /[/,]/
const VILLAGE_CODE_LENGTH = 13

const CODE_OF_ANSWER = {
  UNKNOWN: 'VILLAGE_UNKNOWN',
  AMBIGUOUS: 'VILLAGE_AMBIGUOUS',
  OUTSIDE: 'VILLAGE_OUTSIDE_TENANT',
} as const

export interface VillageContext {
  readonly villages: VillageIndex
  /** The tenant's area, `61.12`; or a village officer's village. */
  readonly areaPrefix: string
  /** What the title says for all rows; used where a column is missing or a cell empty. */
  readonly place?: TitlePlace
  /** What a person has said about places that nobody could find for sure: question (`villageQuestionKey`) → code of a village in the area. */
  readonly answers?: ReadonlyMap<string, string>
  /** Hears of each place that stays unfound. */
  readonly asks?: (query: VillageQuery, kind: VillageQuestion['kind']) => void
  /** Hears of each village that lies elsewhere: all that it may be. */
  readonly outside?: (codes: readonly string[]) => void
}

/** The village by its code, else by its name in the district and regency that the row or the title names. */
export function judgeVillage(row: RowReader, context: VillageContext): string | null {
  const { areaPrefix, place } = context
  const code = row.digits('villageCode')
  const village = code || row.text('village') || (place?.village ?? '')
  const district = row.text('district') || (place?.district ?? '')
  const regency = row.text('regency') || (place?.regency ?? '')
  // A village officer's list need not name the village that it is all about.
  if (village === '' && !row.has('village') && areaPrefix.length === VILLAGE_CODE_LENGTH) return areaPrefix
  const answer = find(context, village, district, regency)
  if (answer.kind === 'FOUND') {
    if (answer.former !== undefined) row.report(answer.former, 'AREA_FORMER_NAME')
    return answer.code
  }
  if (answer.kind === 'OUTSIDE') context.outside?.(answer.codes)
  if (answer.kind !== 'OUTSIDE' && code === '' && village !== '') {
    const query = { village, district, regency }
    const villageCode = context.answers?.get(villageQuestionKey(query))
    if (villageCode !== undefined) return villageCode
    context.asks?.(query, answer.kind)
  }
  return row.report(code === '' ? 'village' : 'villageCode', CODE_OF_ANSWER[answer.kind])
}

/** Some offices write village and district into one cell: `Kapur / Sungai Raya`. */
function find(
  { villages, areaPrefix }: VillageContext,
  village: string,
  district: string,
  regency: string,
): VillageAnswer {
  const answer = villages.find({ village, district, regency }, areaPrefix)
  if (answer.kind !== 'UNKNOWN' || district !== '' || !BETWEEN_PLACES.test(village)) return answer
  const [first = '', second = ''] = village.split(BETWEEN_PLACES)
  const split = villages.find({ village: first.trim(), district: second.trim(), regency }, areaPrefix)
  return split.kind === 'UNKNOWN' ? answer : split
}

/** Address, neighbourhood, telephone and family card: a row can do without each of them. */
export function judgeHome(row: RowReader) {
  const pair = row.has('rtRw') ? row.optional('rtRw', readNeighbourhoodPair, 'NEIGHBOURHOOD_INVALID') : null
  return {
    address: judgeAddress(row),
    rt: row.optional('rt', readNeighbourhoodNumber, 'NEIGHBOURHOOD_INVALID') ?? pair?.rt ?? null,
    rw: row.optional('rw', readNeighbourhoodNumber, 'NEIGHBOURHOOD_INVALID') ?? pair?.rw ?? null,
    phone: row.optional('phone', normalisePhoneNumber, 'PHONE_INVALID'),
    familyCardNumber: judgeFamilyCard(row),
  }
}

/** Letters that no paper prints are told with a repair, and kept as they are until somebody takes it. */
function judgeAddress(row: RowReader): string | null {
  const address = row.bounded('address', streetAndHamlet(row), TEXT_LENGTH_MAX.address, 'ADDRESS_TOO_LONG')
  if (address !== null && !isPrintable(address))
    row.report(isPrintable(row.text('address')) ? 'hamlet' : 'address', 'ADDRESS_UNPRINTABLE')
  return address
}

/** The hamlet has no column of its own in a worker's record: it belongs to the address. */
function streetAndHamlet(row: RowReader): string {
  const street = row.text('address')
  const hamlet = row.text('hamlet')
  if (hamlet === '') return street
  const named = HAMLET_WORD.test(hamlet) ? hamlet : `Dusun ${hamlet}`
  return street === '' ? named : `${street}, ${named}`
}

function judgeFamilyCard(row: RowReader): string | null {
  const digits = row.digits('familyCardNumber').replace(SEPARATORS, '')
  if (digits === '') return null
  // As with a NIK: a numeric cell that ends in 0 has lost its last digit.
  const lostDigits = row.cell('familyCardNumber')?.kind === 'number' && digits.endsWith('0')
  if (SIXTEEN_DIGITS.test(digits) && isProvinceCode(digits.slice(0, 2)) && !lostDigits) return digits
  return row.report('familyCardNumber', 'FAMILY_CARD_NUMBER_INVALID', 'INFO')
}
