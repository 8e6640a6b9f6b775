import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { formatDateLong } from '@payung/domain/calendar/calendar-date'
import type { MatchQuestion } from '@payung/domain/verification/check-result'
import { type AskedPerson, REGISTRIES } from '@payung/domain/verification/registry-exchange'
import { today } from '../../platform/clock.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { EXPORT_MEDIA_TYPES, exportFile, readCursor, writeTable } from '../files/public.ts'
import {
  type AskedRow,
  type CheckRequestRow,
  closeAsked,
  declareAsked,
  fetchAsked,
  findCheckRequests,
} from './check-requests.queries.ts'
import { mayAskRegistries } from './verification.policy.ts'

const OPENED_AT_ONCE = 2_000

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
export async function writeCheckRequest(
  job: JobRun,
  requestId: string,
): Promise<{ readonly fileId: string; readonly rows: number; readonly unopened: number }> {
  if (!mayAskRegistries(job.actor)) throw new NotAllowedError()
  let unopened = 0
  const written = await exportFile(job, async (path) => {
    const { request, rows, leftOut } = await writeAsked(job, requestId, path)
    unopened = leftOut
    return {
      name: `${FILE_NAMES[request.question]}-${today().toString()}.${request.format.toLowerCase()}`,
      mediaType: EXPORT_MEDIA_TYPES[request.format],
      rows,
      unmasked: true,
      audit: {
        action: 'CHECK_REQUEST_EXPORTED',
        details: { request: request.id, unmasked: true, reason: request.reason, ...(leftOut === 0 ? {} : { leftOut }) },
      },
    }
  })
  return { ...written, unopened }
}

async function writeAsked(job: JobRun, requestId: string, path: string) {
  const { areas } = await job.reference()
  return job.inTransaction(async (tx) => {
    const [request] = await tx.rows<CheckRequestRow>(findCheckRequests([requestId]))
    if (request === undefined) throw new NotFoundError()
    const { asked: columns } = REGISTRIES[request.question]
    // Before the first row, because the file says it above them; the people of one transaction's question are the same both times.
    const leftOut = await countUnopened(job, tx, request.id)
    await tx.run(declareAsked(request.id))
    const unopened = new UnopenedValues()
    const rows = readCursor<AskedRow>(job, tx, fetchAsked, request.people)
    let written = 0
    await writeTable(path, request.format, 'Pertanyaan', {
      titleRows: [
        `${TITLES[request.question]} — ${job.actor.tenantName}`,
        `Per ${formatDateLong(today())}. NIK lengkap — jangan disebarkan. Isi kolom paling kanan, lalu kembalikan berkas ini.`,
        ...(leftOut === 0
          ? []
          : [`${leftOut} orang tidak ada di berkas ini: NIK mereka tidak dapat dibuka. Beri tahu pengelola sistem.`]),
      ],
      columns,
      rows: readableRows(
        rows.each((row) => {
          const person = readAsked(job.vault, unopened, areas, row)
          if (person !== null) written++
          return person === null ? null : columns.map(({ cell }) => cell(person))
        }),
      ),
    })
    await unopened.setAside(tx, job.actor)
    return { request, rows: written, leftOut }
  })
}

/** Whose NIK does not open, so that a register cannot be asked about them. */
async function countUnopened(job: JobRun, tx: TenantTransaction, requestId: string): Promise<number> {
  const unopened = new UnopenedValues()
  await tx.run(declareAsked(requestId))
  for (let isLast = false; !isLast; ) {
    job.throwIfCancelled()
    const rows = await tx.rows<AskedRow>(fetchAsked(OPENED_AT_ONCE))
    for (const row of rows) openNationalId(job.vault, unopened, row)
    isLast = rows.length < OPENED_AT_ONCE
  }
  await tx.run(closeAsked())
  return unopened.size
}

function openNationalId(vault: Vault, unopened: UnopenedValues, row: AskedRow): string | null {
  return unopened.open('worker.national_id_cipher', row.worker_id, () =>
    vault.openNationalId(row.national_id_cipher, row.person_index),
  )
}

async function* readableRows<T>(rows: AsyncIterable<T | null>): AsyncGenerator<T> {
  for await (const row of rows) if (row !== null) yield row
}

/** Null for somebody whose NIK does not open: a register cannot be asked about them. */
function readAsked(
  vault: Vault,
  unopened: UnopenedValues,
  areas: ReferenceData['areas'],
  row: AskedRow,
): AskedPerson | null {
  const { worker_id: id, family_card_cipher: card } = row
  const nationalId = openNationalId(vault, unopened, row)
  if (nationalId === null) return null
  return {
    nationalId,
    familyCardNumber:
      card === null
        ? null
        : unopened.open('worker.family_card_cipher', id, () => vault.openFamilyCard(card, row.person_index)),
    name: row.name,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    sex: row.sex,
    address: row.address,
    village: areas.get(row.village_code)?.name ?? '',
    district: areas.get(row.village_code.slice(0, 8))?.name ?? '',
  }
}
