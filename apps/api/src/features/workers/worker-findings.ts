import { compareWithDigits, isFromOtherArea } from '@payung/domain/identity/compare-with-national-id'
import { readNationalId } from '@payung/domain/identity/national-id'
import { districtOfNationalId } from '@payung/domain/identity/national-id-digits'
import { severityOf } from '@payung/domain/import/issue'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import type { ValidationIssue } from '../../platform/errors.ts'
import { openForPage } from '../../platform/unopened-values.ts'
import { issueOf } from './facts-issues.ts'
import type { WorkerRecord } from './worker.queries.ts'

/** Where the record's facts and its NIK disagree. The number is opened for the comparison and shown to nobody. */
export async function nationalIdFindings(context: Context, record: WorkerRecord): Promise<ValidationIssue[]> {
  const number = await openedNumber(context, record)
  if (number === null) return []
  const reading = readNationalId(number, today())
  if (!reading.readable) {
    return [issueOf({ path: 'nationalId', code: `NATIONAL_ID_${reading.fault}`, severity: 'ERROR' })]
  }
  const { digits, birthDate, sex } = reading.facts
  const facts = { birthDate: record.birth_date, sex: record.sex }
  const findings = [
    ...compareWithDigits(facts, { birthDay: birthDate.toString(), sex }),
    ...(isFromOtherArea(digits, record.village_code)
      ? [{ path: 'nationalId', code: 'NATIONAL_ID_OTHER_AREA' as const }]
      : []),
  ]
  return findings.map((finding) => issueOf({ ...finding, severity: severityOf(finding.code) }))
}

/** Code of the district of first registration, which may no longer exist; null where the number does not open. */
export async function districtOf(context: Context, record: WorkerRecord): Promise<string | null> {
  const number = await openedNumber(context, record)
  return number === null ? null : districtOfNationalId(number)
}

function openedNumber(context: Context, record: WorkerRecord): Promise<string | null> {
  return openForPage(context, 'worker.national_id_cipher', record.id, () =>
    context.vault.openNationalId(record.national_id_cipher, record.person_index),
  )
}
