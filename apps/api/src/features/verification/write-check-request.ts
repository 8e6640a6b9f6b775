import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import type { MatchQuestion } from '@payung/domain/verification/check-result'
import { type AskedPerson, REGISTRIES } from '@payung/domain/verification/registry-exchange'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { EXPORT_MEDIA_TYPES, exportFile, readCursor, writeTable } from '../files/public.ts'
import {
  type AskedRow,
  type CheckRequestRow,
  declareAsked,
  fetchAsked,
  findCheckRequests,
} from './check-requests.queries.ts'
import { mayAskRegistries } from './verification.policy.ts'

const FILE_NAMES: Readonly<Record<MatchQuestion, string>> = {
  POPULATION: 'padan-dukcapil',
  WELFARE: 'padan-desil',
  MEMBERSHIP: 'padan-kepesertaan',
}

const TITLES: Readonly<Record<MatchQuestion, string>> = {
  POPULATION: 'Permohonan pemadanan data kependudukan',
  WELFARE: 'Permohonan desil kesejahteraan',
  MEMBERSHIP: 'Permohonan pemadanan kepesertaan',
}

/** Writes the people of a question down in the layout of the register, and says in the log that whole NIKs left, how many and why. */
export async function writeCheckRequest(job: JobRun, requestId: string): Promise<{ fileId: string; rows: number }> {
  if (!mayAskRegistries(job.actor)) throw new NotAllowedError()
  return exportFile(job, async (path) => {
    const { request, rows } = await writeAsked(job, requestId, path)
    return {
      name: `${FILE_NAMES[request.question]}-${today().toString()}.${request.format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[request.format],
      rows,
      unmasked: true,
      audit: {
        action: 'CHECK_REQUEST_EXPORTED',
        details: { request: request.id, unmasked: true, reason: request.reason },
      },
    }
  })
}

async function writeAsked(job: JobRun, requestId: string, path: string) {
  const { areas } = await job.reference()
  return job.inTransaction(async (tx) => {
    const [request] = await tx.rows<CheckRequestRow>(findCheckRequests([requestId]))
    if (request === undefined) throw new NotFoundError()
    const { asked: columns } = REGISTRIES[request.question]
    await tx.run(declareAsked(request.id))
    const rows = readCursor<AskedRow>(job, tx, fetchAsked, request.people)
    await writeTable(path, request.format, 'Pertanyaan', {
      titleRows: [
        `${TITLES[request.question]} — ${job.actor.tenantName}`,
        `Per ${formatDateLong(today())}. NIK lengkap — jangan disebarkan. Isi kolom paling kanan, lalu kembalikan berkas ini.`,
      ],
      columns,
      rows: rows.each((row) => {
        const person = readAsked(job, areas, row)
        return columns.map(({ cell }) => cell(person))
      }),
    })
    return { request, rows: rows.read() }
  })
}

function readAsked({ vault }: Pick<JobRun, 'vault'>, areas: ReferenceData['areas'], row: AskedRow): AskedPerson {
  return {
    nationalId: vault.openNationalId(row.national_id_cipher, row.person_index),
    familyCardNumber: row.family_card_cipher === null ? null : vault.openFamilyCard(row.family_card_cipher),
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    sex: row.sex,
    address: row.address,
    village: areas.get(row.village_code)?.name ?? '',
    district: areas.get(row.village_code.slice(0, 8))?.name ?? '',
  }
}
