import { readCitizenship } from '../worker/citizenship.ts'
import { findOccupation } from '../worker/occupation.ts'
import type { PublicService } from '../worker/public-service.ts'
import {
  NO_SERVICE_STATED,
  type OccupationService,
  occupationService,
  statedService,
} from '../worker/stated-service.ts'
import { TEXT_LENGTH_MAX, type WelfareSource } from '../worker/worker-facts.ts'
import { maskNationalIds } from './long-number.ts'
import type { RowReader } from './row-reader.ts'

const ELEVEN_DIGITS = /^\d{11}$/
const SEPARATORS = /['’\s.-]/g
const DECILE = /^(?:desil\s*)?(10|[1-9])$/i
/** Files repeat few occupations; a file that does not must not fill the memory. */
const REMEMBERED_OCCUPATIONS = 5_000
const REMEMBERED_LENGTH = 120

/** What the text of an occupation means. */
interface OccupationMeaning extends OccupationService {
  readonly code: string | null
}

const NO_OCCUPATION: OccupationMeaning = { code: null, ...NO_SERVICE_STATED }

/** Occupation, welfare, membership and notes. Remembers what each text meant: spelling distances are slow to reckon. */
export function standingJudge(): (row: RowReader) => ReturnType<typeof judgeStanding> {
  const occupations = new Map<string, OccupationMeaning>()
  return (row) => judgeStanding(row, occupations)
}

function judgeStanding(row: RowReader, occupations: Map<string, OccupationMeaning>) {
  const decile = row.optional('welfareDecile', (text) => DECILE.exec(text)?.[1] ?? null, 'WELFARE_DECILE_INVALID')
  const occupation = judgeOccupation(row, occupations)
  const citizenship = row.optional('citizenship', readCitizenship, 'CITIZENSHIP_UNKNOWN')
  if (citizenship === 'FOREIGN') row.report('citizenship', 'FOREIGN_CITIZEN')
  return {
    occupationCode: occupation.code,
    welfareDecile: decile === null ? null : Number(decile),
    welfareSource: decile === null ? null : sourceNamedIn(row.header('welfareDecile')),
    publicService: judgePublicService(row, occupation),
    citizenship,
    membershipNumber: row.optional('membershipNumber', readMembershipNumber, 'MEMBERSHIP_NUMBER_INVALID'),
    // Nobody types a file anew for a number in its remarks.
    notes: row.bounded('notes', maskNationalIds(row.text('notes')), TEXT_LENGTH_MAX.notes, 'NOTES_TOO_LONG'),
  }
}

/** Who may serve the state waits for somebody who knows; who does is told that nobody can designate them. */
function judgePublicService(row: RowReader, occupation: OccupationMeaning): PublicService | null {
  const text = row.digits('publicService')
  const { service, isUnclear, column } = statedService(text, row.header('publicService'), occupation)
  if (text !== '' && column === 'occupation') row.report('publicService', 'PUBLIC_SERVICE_UNKNOWN', 'INFO')
  if (isUnclear) return row.report(column, 'PUBLIC_SERVICE_UNCLEAR')
  if (service !== null && service !== 'NONE') row.report(column, 'SERVES_STATE')
  return service
}

function judgeOccupation(row: RowReader, occupations: Map<string, OccupationMeaning>): OccupationMeaning {
  const text = row.text('occupation')
  if (text === '') return NO_OCCUPATION
  let meaning = occupations.get(text)
  if (meaning === undefined) {
    meaning = { code: findOccupation(text)?.code ?? null, ...occupationService(text) }
    if (occupations.size < REMEMBERED_OCCUPATIONS && text.length <= REMEMBERED_LENGTH) occupations.set(text, meaning)
  }
  if (meaning.code === null) row.report('occupation', 'OCCUPATION_UNKNOWN')
  return meaning
}

function readMembershipNumber(text: string): string | null {
  const digits = text.replace(SEPARATORS, '')
  return ELEVEN_DIGITS.test(digits) ? digits : null
}

/** `Desil DTSEN` names its source in the header. */
function sourceNamedIn(header: string): WelfareSource {
  const upper = header.toUpperCase()
  return (['DTSEN', 'DTKS', 'P3KE'] as const).find((source) => upper.includes(source)) ?? 'OTHER'
}
