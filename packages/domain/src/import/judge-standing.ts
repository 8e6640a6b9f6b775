import { readCitizenship } from '../worker/citizenship.ts'
import { findOccupation } from '../worker/occupation.ts'
import { type PublicService, readPublicService, servesAs } from '../worker/public-service.ts'
import { TEXT_LENGTH_MAX, type WelfareSource } from '../worker/worker-facts.ts'
import type { RowReader } from './row-reader.ts'

const ELEVEN_DIGITS = /^\d{11}$/
const SEPARATORS = /['’\s.-]/g
const DECILE = /^(?:desil\s*)?(10|[1-9])$/i
/** Files repeat few occupations; a file that does not must not fill the memory. */
const REMEMBERED_OCCUPATIONS = 5_000
const REMEMBERED_LENGTH = 120

/** Occupation, welfare, membership and notes. Remembers what each text meant: spelling distances are slow to reckon. */
export function standingJudge(): (row: RowReader) => ReturnType<typeof judgeStanding> {
  const occupations = new Map<string, string | null>()
  return (row) => judgeStanding(row, occupations)
}

function judgeStanding(row: RowReader, occupations: Map<string, string | null>) {
  const decile = row.optional('welfareDecile', (text) => DECILE.exec(text)?.[1] ?? null, 'WELFARE_DECILE_INVALID')
  const occupationCode = judgeOccupation(row, occupations)
  return {
    occupationCode,
    welfareDecile: decile === null ? null : Number(decile),
    welfareSource: decile === null ? null : sourceNamedIn(row.header('welfareDecile')),
    publicService: judgePublicService(row, occupationCode),
    citizenship: row.optional('citizenship', readCitizenship, 'CITIZENSHIP_UNKNOWN'),
    membershipNumber: row.optional('membershipNumber', readMembershipNumber, 'MEMBERSHIP_NUMBER_INVALID'),
    notes: row.bounded('notes', row.text('notes'), TEXT_LENGTH_MAX.notes, 'NOTES_TOO_LONG'),
  }
}

/** What the column says; without one, an occupation that is a service to the state says it as well: `Pegawai Negeri Sipil (PNS)`. */
function judgePublicService(row: RowReader, occupationCode: string | null): PublicService | null {
  const header = row.header('publicService')
  const service = row.optional('publicService', (text) => readPublicService(text, header), 'PUBLIC_SERVICE_UNKNOWN')
  // No occupation of the catalogue is one.
  return service ?? (occupationCode === null ? servesAs(row.text('occupation')) : null)
}

function judgeOccupation(row: RowReader, occupations: Map<string, string | null>): string | null {
  const text = row.text('occupation')
  if (text === '') return null
  let code = occupations.get(text)
  if (code === undefined) {
    code = findOccupation(text)?.code ?? null
    if (occupations.size < REMEMBERED_OCCUPATIONS && text.length <= REMEMBERED_LENGTH) occupations.set(text, code)
  }
  return code ?? row.report('occupation', 'OCCUPATION_UNKNOWN')
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
