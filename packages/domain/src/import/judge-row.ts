import type { IsoDay } from '../calendar/iso-day.ts'
import { compareWithDigits, isFromOtherArea } from '../identity/compare-with-national-id.ts'
import type { NationalIdDigits } from '../identity/national-id-digits.ts'
import type { Sex } from '../identity/sex.ts'
import { ageHints, type FirstRegistrationAges, NO_AGES } from '../worker/first-registration-age.ts'
import type { ImportColumn } from './import-field.ts'
import type { ImportedFacts } from './imported-facts.ts'
import { type IssueCode, severityOf } from './issue.ts'
import { judgeHome, judgeVillage, type VillageContext } from './judge-home.ts'
import { type Birth, judgeBirth, judgeName, judgeNationalId, judgeSex } from './judge-identity.ts'
import { standingJudge } from './judge-standing.ts'
import { type RowIssue, RowReader } from './row-reader.ts'
import type { Row } from './table-cell.ts'

export interface JudgedRow {
  /** `null` while an ERROR stands. */
  readonly facts: ImportedFacts | null
  /** Digits of a readable NIK, also where something else is wrong with the row: what duplicates are told by. */
  readonly nationalId: string | null
  readonly issues: readonly RowIssue[]
  /** All the villages that the row's may be, where it lies outside of the importer's area. */
  readonly elsewhere?: readonly string[]
}

export interface RowJudgeContext extends VillageContext {
  readonly columns: readonly ImportColumn[]
  /** Decides centuries, and that nobody is born later. */
  readonly today: { toString(): IsoDay }
  /** As they hold on that day. */
  readonly ages?: FirstRegistrationAges
}

/**
 * Makes the judge of a file's rows: for each, the facts it brings, or why it cannot be taken.
 *
 * Every fault of a row is told at once, each at its column. Facts that a row can do without never stop it.
 */
export function rowJudge(context: RowJudgeContext): (row: Row) => JudgedRow {
  const reader = new RowReader(context.columns)
  const judgeStanding = standingJudge()
  const today = context.today.toString()
  const ageHint = ageHints(context.ages ?? NO_AGES, today)
  let elsewhere: Pick<JudgedRow, 'elsewhere'> = {}
  const places: VillageContext = {
    ...context,
    outside: (codes) => {
      elsewhere = { elsewhere: codes }
    },
  }
  return (row) => {
    reader.next(row)
    elsewhere = {}
    const id = judgeNationalId(reader, today)
    const name = judgeName(reader)
    const birth = judgeBirth(reader, today)
    const sex = judgeSex(reader)
    const villageCode = judgeVillage(reader, places)
    const rest = { ...judgeHome(reader), ...judgeStanding(reader) }
    if (id !== null) compare(reader, id, birth, sex, villageCode)
    const born = birth.date ?? id?.birthDay ?? null
    const hint = born === null ? null : ageHint(born)
    if (hint !== null) reader.report(birth.date === null ? 'nationalId' : birth.field, hint)

    const { issues } = reader
    const nationalId = id?.digits ?? null
    const broken = issues.some(({ severity }) => severity === 'ERROR')
    if (broken || id === null || name === null || villageCode === null)
      return { facts: null, nationalId, issues, ...elsewhere }
    const { birthDay, digits } = id
    const person = {
      nationalId: digits,
      name,
      birthPlace: birth.place,
      birthDate: birth.date ?? birthDay,
      sex: sex ?? id.sex,
    }
    return { facts: { ...person, villageCode, ...rest }, nationalId, issues }
  }
}

function compare(
  row: RowReader,
  id: NationalIdDigits,
  birth: Birth,
  sex: Sex | null,
  villageCode: string | null,
): void {
  for (const { path, code } of compareWithDigits({ birthDate: birth.date, sex }, id)) {
    if (path === 'birthDate') row.report(birth.field, code)
    else row.report(row.text('sex') === '' ? (sex === 'MALE' ? 'male' : 'female') : 'sex', code)
  }
  if (villageCode !== null && isFromOtherArea(id.digits, villageCode))
    row.report('nationalId', 'NATIONAL_ID_OTHER_AREA')
}

/** The row with one more issue, at the NIK's column: its facts are kept out if that is an ERROR. */
export function withNationalIdIssue(judged: JudgedRow, columns: readonly ImportColumn[], code: IssueCode): JudgedRow {
  const column = columns.find(({ field }) => field === 'nationalId')
  const severity = severityOf(code)
  const issue = { column: column?.header ?? '', columnIndex: column?.index ?? null, code, severity }
  return { ...judged, facts: severity === 'ERROR' ? null : judged.facts, issues: [...judged.issues, issue] }
}
