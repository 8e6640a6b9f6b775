import { areaLevelOf, isProvinceCode } from '../area/area-code.ts'
import { readNeighbourhoodNumber } from '../area/neighbourhood-number.ts'
import { type IsoDay, isIsoDay } from '../calendar/iso-day.ts'
import { isPlausibleBirthDay } from '../calendar/read-day.ts'
import { compareWithDigits, isFromOtherArea } from '../identity/compare-with-national-id.ts'
import { nameFault } from '../identity/name-characters.ts'
import { type NationalIdDigits, readNationalIdCellDigits } from '../identity/national-id-digits.ts'
import { cleanName } from '../identity/person-name.ts'
import { normalisePhoneNumber } from '../identity/phone-number.ts'
import { readSex } from '../identity/sex.ts'
import { type FactsIssueCode, type Severity, severityOf } from '../import/issue.ts'
import { readDeclaredCoverage } from '../money/declared-coverage.ts'
import { isIncomeBracketCode } from '../money/income-bracket.ts'
import { isPrintable } from '../text/paper-letters.ts'
import { CITIZENSHIPS } from './citizenship.ts'
import { occupationOf } from './occupation.ts'
import { PUBLIC_SERVICES } from './public-service.ts'
import {
  MEMBERSHIP_KINDS,
  TEXT_LENGTH_MAX,
  UNCOVERED_REASONS,
  WELFARE_SOURCES,
  type WorkerFacts,
  type WorkerFactsDraft,
} from './worker-facts.ts'
import { isWorkerStatus } from './worker-status.ts'

export interface FactsIssue {
  /** Field of the draft, `nationalId`; parts of the coverage as `declaredCoverage.fromMonth`. */
  readonly path: string
  readonly code: FactsIssueCode
  readonly severity: Severity
}

/** Normalised facts, absent while an ERROR stands, and everything there is to say about them. */
export interface FactsReading {
  readonly facts: WorkerFacts | null
  readonly issues: readonly FactsIssue[]
}

const LETTER = /\p{L}/u
const SIXTEEN_DIGITS = /^\d{16}$/
const MEMBERSHIP_NUMBER = /^\d{11}$/
const WHOLE_NUMBER = /^\d{1,2}$/

/** Controls and direction overrides, line breaks and tabs excepted. */
const UNSEEN_IN_NOTES = /[^\P{C}\n\t]/gu

type Report = (path: string, code: FactsIssueCode) => null

/** The catalogues in force. They belong to the database, where an administrator may extend them. */
export interface KnownCodes {
  readonly isOccupation: (code: string) => boolean
  readonly isIncomeBracket: (code: string) => boolean
}

const FIRST_CATALOGUES: KnownCodes = {
  isOccupation: (code) => occupationOf(code) !== null,
  isIncomeBracket: isIncomeBracketCode,
}

/**
 * Reads a draft field by field: cleans names, normalises telephone and RT/RW, checks every bound.
 *
 * @param today decides the century in the NIK, and that nobody is born after it
 * @param codes the catalogues to look codes up in; those of this package if not given
 */
export function readWorkerFacts(
  draft: WorkerFactsDraft,
  today: { toString(): IsoDay },
  codes: KnownCodes = FIRST_CATALOGUES,
): FactsReading {
  const issues: FactsIssue[] = []
  const report: Report = (path, code) => {
    // An import may leave an unknown occupation out and say so; a form that sends one has a fault.
    issues.push({ path, code, severity: code === 'OCCUPATION_UNKNOWN' ? 'ERROR' : severityOf(code) })
    return null
  }
  const day = today.toString()
  const id = readId(draft, day, report)
  const person = readPerson(draft, day, report)
  const home = readHome(draft, report)
  const standing = {
    ...readWelfare(draft, report),
    ...readMembership(draft, report),
    ...readWork(draft, codes, report),
  }
  if (id !== null) {
    for (const { path, code } of compareWithDigits(person, id)) report(path, code)
    if (home.villageCode !== null && isFromOtherArea(id.digits, home.villageCode))
      report('nationalId', 'NATIONAL_ID_OTHER_AREA')
  }
  const { name, birthDate, sex } = person
  const { villageCode } = home
  const { status } = standing
  const broken = issues.some(({ severity }) => severity === 'ERROR')
  if (broken || !id || !name || !birthDate || !sex || !villageCode || !status) return { facts: null, issues }
  const facts = { ...person, ...home, ...standing, nationalId: id.digits, name, birthDate, sex, villageCode, status }
  return { facts, issues }
}

/** Only what is wrong; empty for a draft that can be saved without a question. */
export function validateWorkerFacts(
  draft: WorkerFactsDraft,
  today: { toString(): IsoDay },
  codes: KnownCodes = FIRST_CATALOGUES,
): readonly FactsIssue[] {
  return readWorkerFacts(draft, today, codes).issues
}

function readId(draft: WorkerFactsDraft, today: IsoDay, report: Report): NationalIdDigits | null {
  const reading = readNationalIdCellDigits(draft.nationalId ?? '', false, today)
  return typeof reading === 'string' ? report('nationalId', `NATIONAL_ID_${reading}`) : reading
}

function readPerson(draft: WorkerFactsDraft, today: IsoDay, report: Report) {
  const name = cleanName(draft.name ?? '')
  const birthDate = textOf(draft.birthDate) ?? ''
  const card = textOf(draft.familyCardNumber)?.replace(/[\s.]/g, '')
  const isCard = card !== undefined && SIXTEEN_DIGITS.test(card) && isProvinceCode(card.slice(0, 2))
  return {
    name: readName(name, report),
    birthPlace: printedText(
      boundedText(draft.birthPlace, 'birthPlace', 'BIRTH_PLACE_TOO_LONG', report),
      'birthPlace',
      report,
    ),
    birthDate:
      isIsoDay(birthDate) && isPlausibleBirthDay(birthDate, today)
        ? birthDate
        : report('birthDate', 'BIRTH_DATE_INVALID'),
    sex: readSex(draft.sex ?? '') ?? report('sex', 'SEX_UNKNOWN'),
    familyCardNumber:
      card === undefined ? null : isCard ? card : report('familyCardNumber', 'FAMILY_CARD_NUMBER_INVALID'),
  }
}

function readName(name: string, report: Report): string | null {
  if (!LETTER.test(name)) return report('name', 'NAME_MISSING')
  if (name.length > TEXT_LENGTH_MAX.name) return report('name', 'NAME_TOO_LONG')
  const fault = nameFault(name)
  if (fault !== null) report('name', fault)
  return fault === 'NAME_CHARACTERS' ? null : name
}

function readHome(draft: WorkerFactsDraft, report: Report) {
  const villageCode = textOf(draft.villageCode) ?? ''
  return {
    address: printedText(boundedText(draft.address, 'address', 'ADDRESS_TOO_LONG', report), 'address', report),
    rt: optional(draft.rt, readNeighbourhoodNumber, () => report('rt', 'NEIGHBOURHOOD_INVALID')),
    rw: optional(draft.rw, readNeighbourhoodNumber, () => report('rw', 'NEIGHBOURHOOD_INVALID')),
    villageCode: areaLevelOf(villageCode) === 'VILLAGE' ? villageCode : report('villageCode', 'VILLAGE_UNKNOWN'),
    phone: optional(draft.phone, normalisePhoneNumber, () => report('phone', 'PHONE_INVALID')),
  }
}

function readWelfare(draft: WorkerFactsDraft, report: Report) {
  const written = textOf(draft.welfareDecile === null ? null : draft.welfareDecile?.toString())
  const source = optional(draft.welfareSource, oneOf(WELFARE_SOURCES), () =>
    report('welfareSource', 'WELFARE_SOURCE_MISSING'),
  )
  if (written === undefined) return { welfareDecile: null, welfareSource: null }
  const decile = WHOLE_NUMBER.test(written) ? Number(written) : 0
  // A decile without its source cannot be defended: the three data sets rank the same household differently.
  if (textOf(draft.welfareSource) === undefined) report('welfareSource', 'WELFARE_SOURCE_MISSING')
  const isDecile = decile >= 1 && decile <= 10
  return { welfareDecile: isDecile ? decile : report('welfareDecile', 'WELFARE_DECILE_INVALID'), welfareSource: source }
}

function readMembership(draft: WorkerFactsDraft, report: Report) {
  const readNumber = (text: string) =>
    MEMBERSHIP_NUMBER.test(text.replace(/[\s.-]/g, '')) ? text.replace(/[\s.-]/g, '') : null
  return {
    membershipKind: optional(draft.membershipKind, oneOf(MEMBERSHIP_KINDS), () =>
      report('membershipKind', 'MEMBERSHIP_KIND_UNKNOWN'),
    ),
    membershipNumber: optional(draft.membershipNumber, readNumber, () =>
      report('membershipNumber', 'MEMBERSHIP_NUMBER_INVALID'),
    ),
    uncoveredReason: optional(draft.uncoveredReason, oneOf(UNCOVERED_REASONS), () =>
      report('uncoveredReason', 'UNCOVERED_REASON_UNKNOWN'),
    ),
    declaredCoverage: readCoverage(draft, report),
  }
}

function readCoverage(draft: WorkerFactsDraft, report: Report) {
  if (draft.declaredCoverage === null || draft.declaredCoverage === undefined) return null
  const reading = readDeclaredCoverage(draft.declaredCoverage)
  if ('coverage' in reading) return reading.coverage
  for (const { path, code } of reading.faults) report(`declaredCoverage.${path}`, code)
  return null
}

function readWork(draft: WorkerFactsDraft, codes: KnownCodes, report: Report) {
  const occupation = (code: string) => (codes.isOccupation(code) ? code : null)
  const bracket = (code: string) => (codes.isIncomeBracket(code) ? code : null)
  const status = textOf(draft.status) ?? 'CANDIDATE'
  return {
    occupationCode: optional(draft.occupationCode, occupation, () => report('occupationCode', 'OCCUPATION_UNKNOWN')),
    incomeBracket: optional(draft.incomeBracket, bracket, () => report('incomeBracket', 'INCOME_BRACKET_UNKNOWN')),
    publicService: optional(draft.publicService, oneOf(PUBLIC_SERVICES), () =>
      report('publicService', 'PUBLIC_SERVICE_UNKNOWN'),
    ),
    citizenship: optional(draft.citizenship, oneOf(CITIZENSHIPS), () => report('citizenship', 'CITIZENSHIP_UNKNOWN')),
    status: isWorkerStatus(status) ? status : report('status', 'STATUS_UNKNOWN'),
    notes: boundedText(draft.notes, 'notes', 'NOTES_TOO_LONG', report),
  }
}

function textOf(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}

function optional<T>(text: string | null | undefined, read: (text: string) => T | null, fault: () => null): T | null {
  const written = textOf(text)
  return written === undefined ? null : (read(written) ?? fault())
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | null {
  return (text) => values.find((value) => value === text) ?? null
}

const UNPRINTABLE = { address: 'ADDRESS_UNPRINTABLE', birthPlace: 'BIRTH_PLACE_UNPRINTABLE' } as const

/** Kept as it is written; letters that no paper prints are a warning. */
function printedText(text: string | null, field: keyof typeof UNPRINTABLE, report: Report): string | null {
  if (text !== null && !isPrintable(text)) report(field, UNPRINTABLE[field])
  return text
}

function boundedText(
  text: string | null | undefined,
  field: 'address' | 'birthPlace' | 'notes',
  code: FactsIssueCode,
  report: Report,
) {
  const keepsLines = field === 'notes'
  const written = textOf(keepsLines ? text?.replace(UNSEEN_IN_NOTES, '') : cleanName(text ?? ''))
  if (written === undefined) return null
  return written.length > TEXT_LENGTH_MAX[field] ? report(field, code) : written
}
