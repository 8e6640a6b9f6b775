import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import type { Transactions } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { areaLevelOf } from '@payung/domain/area-code'
import { today } from '../../platform/clock.ts'
import { ValidationError } from '../../platform/errors.ts'
import { messagePage, type PublicHtml } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { OBJECTION_KINDS } from './objections.queries.ts'
import {
  findPublicCohort,
  findPublicPeople,
  findPublicVillages,
  type PublicCohort,
  type PublicPerson,
  type PublicVillage,
  sendObjection,
} from './public-cohort.queries.ts'
import { cohortPage, villagePage } from './public-pages.ts'
import { readStatement } from './receive-objection.ts'

export interface PublicTools {
  readonly reader: Reader
  readonly transactions: Transactions
  readonly vault: Vault
  readonly reference: () => Promise<ReferenceData>
}

const CODE = /^[a-z0-9]{20}$/
const OUTCOMES = {
  RECEIVED: [200, 'Keberatan diterima', 'Terima kasih. Petugas akan memeriksanya dan memutuskannya dengan alasan.'],
  CLOSED: [410, 'Masa keberatan sudah berakhir', 'Daftar ini tidak lagi menerima keberatan.'],
  UNKNOWN: [400, 'Nomor urut tidak ditemukan', 'Periksa nomor urut pada daftar desa ini, lalu kirim lagi.'],
  LIMITED: [
    429,
    'Batas pengiriman tercapai',
    'Keberatan dari alamat ini sudah banyak hari ini. Sampaikan langsung di kantor desa.',
  ],
} as const

/** The list as anybody may read it: the cohort with its villages, or the people of one village with their names masked. */
export async function publicCohortPage(tools: PublicTools, code: string, village: string | null): Promise<PublicHtml> {
  const cohort = await findCohort(tools, code)
  const reference = await tools.reference()
  if (cohort === null) return notFound()
  if (village === null) {
    const villages = await tools.reader.readAs<PublicVillage>(NOBODY, findPublicVillages(code))
    return { status: 200, html: cohortPage(code, cohort, villages, reference) }
  }
  if (areaLevelOf(village) !== 'VILLAGE' || !reference.areas.has(village)) return notFound()
  const people = await tools.reader.readAs<PublicPerson>(NOBODY, findPublicPeople(code, village))
  return { status: 200, html: villagePage(code, cohort, village, people, reference, mayObject(cohort)) }
}

/**
 * An objection from the public page. Bounds are kept by the database, for however many processes; whose address it came from is kept only as a
 * digest that nobody can read back.
 */
export async function publicObjection(
  tools: PublicTools,
  code: string,
  form: Readonly<Record<string, string>>,
  address: string,
): Promise<PublicHtml> {
  const cohort = await findCohort(tools, code)
  if (cohort === null) return notFound()
  const village = form['desa'] ?? ''
  const placeText = (form['urut'] ?? '').replace(/\D/g, '').slice(0, 9)
  const kind = OBJECTION_KINDS.find((one) => one === form['jenis']) ?? 'OTHER'
  const back = `/publik/kohort/${code}${areaLevelOf(village) === 'VILLAGE' ? `?desa=${village}` : ''}`
  try {
    const statement = readStatement({ text: form['uraian'] ?? '', name: form['nama'], contact: form['kontak'] })
    const people =
      placeText === '' ? [] : await tools.reader.readAs<PublicPerson>(NOBODY, findPublicPeople(code, village))
    const about = people.find(({ place }) => place === Number(placeText))
    const [answer] = await tools.transactions.write(NOBODY, (tx) =>
      tx.$queryRaw<{ outcome: keyof typeof OUTCOMES }[]>(
        sendObjection({
          code,
          village,
          areaCode: about?.area_code ?? null,
          place: placeText === '' ? null : Number(placeText),
          kind,
          statement: tools.vault.sealForTenant(cohort.tenant_id, JSON.stringify(statement)),
          sender: tools.vault.indexForTenant(cohort.tenant_id, address),
        }),
      ),
    )
    const [status, title, text] = OUTCOMES[answer?.outcome ?? 'CLOSED']
    return { status, html: messagePage(title, text, back) }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return { status: 400, html: messagePage('Periksa isian Anda', error.issues[0]?.text.id ?? '', back) }
  }
}

async function findCohort(tools: PublicTools, code: string): Promise<PublicCohort | null> {
  if (!CODE.test(code)) return null
  const [cohort] = await tools.reader.readAs<PublicCohort>(NOBODY, findPublicCohort(code))
  return cohort ?? null
}

function mayObject(cohort: PublicCohort): boolean {
  return !cohort.locked && today().toString() <= cohort.objections_until
}

function notFound(): PublicHtml {
  return {
    status: 404,
    html: messagePage(
      'Daftar tidak ditemukan',
      'Tautan ini keliru, atau daftarnya sudah ditarik. Tanyakan ke kantor desa.',
      null,
    ),
  }
}
