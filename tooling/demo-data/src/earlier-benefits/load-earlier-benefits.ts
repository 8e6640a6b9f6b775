import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FileStore } from '@payung/database/file-store'
import { claimKeyOf } from '@payung/domain/benefit/earlier-benefit-file'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { enters } from '../enters.ts'
import { type EarlierTotal, type InventedBenefit, inventEarlierBenefits } from './invent-earlier-benefits.ts'

const STAGE = 'EARLIER_BENEFITS'
const BYTES_MAX = 4_000_000

/** What was published: Kubu Raya’s claims by 12 March 2025, and the heirs of Pontianak of 2024. The people behind it are invented. */
export const DEMO_EARLIER: readonly EarlierTotal[] = [
  {
    code: '61.12',
    fileName: 'Klaim dibayar sampai 12 Maret 2025 (data contoh).csv',
    claims: 5_839,
    rupiah: 59_570_000_000n,
    // Every death behind it lies after 2 December 2019, when the death benefit became what it is.
    from: '2020-03-02',
    until: '2025-03-11',
    shares: { DEATH: 620, WORK_ACCIDENT: 380, PENSION: 540 },
  },
  {
    code: '61.71',
    fileName: 'Ahli waris 2024 (data contoh).csv',
    claims: 11,
    rupiah: 462_000_000n,
    from: '2024-01-08',
    until: '2024-12-20',
    shares: { DEATH: 11 },
  },
]

/** Brings the insurer's earlier lists, once, by the functions that officers use: somebody uploads them, and another confirms. */
export async function loadEarlierBenefits(client: ClientBase, files: Pick<FileStore, 'put'>): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    for (const total of DEMO_EARLIER) await bringList(client, files, total)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    const content = JSON.stringify(DEMO_EARLIER, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
    await finishStage(client, STAGE, createHash('sha256').update(content).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function bringList(client: ClientBase, files: Pick<FileStore, 'put'>, total: EarlierTotal): Promise<void> {
  const { rows } = await client.query<{ tenant_id: string; districts: string[] }>(
    `select t.id as tenant_id, array(select a.code from area a where a.parent_code = t.area_code order by a.code) as districts
     from tenant t where t.code = $1`,
    [total.code],
  )
  const [government] = rows
  if (government === undefined) return
  const benefits = inventEarlierBenefits(total, government.districts)
  await enters(client, government, 'OFFICER')
  const file = await keepFile(client, files, government.tenant_id, total.fileName, csvOf(benefits))
  const taken = await client.query<{ id: string }>(
    `select list_id as id from app.take_earlier_benefits($1, $2, '[]')`,
    [file, JSON.stringify(benefits.map(draftOf))],
  )
  await enters(client, government, 'VERIFIER')
  await client.query('select app.confirm_earlier_benefits($1, 1)', [taken.rows[0]?.id])
}

/** As the API hands a row over; the rows of the file begin below its header. */
function draftOf(benefit: InventedBenefit, at: number) {
  return {
    id: randomUUID(),
    no: at + 2,
    name: benefit.name,
    number: benefit.membershipNumber,
    programme: benefit.programme,
    event: benefit.eventOn,
    paid: benefit.paidOn,
    rupiah: String(benefit.rupiah),
    area: benefit.areaCode,
    claim: benefit.claimNumber,
    key: claimKeyOf(benefit.claimNumber),
    recipient: benefit.recipient,
  }
}

function csvOf(benefits: readonly InventedBenefit[]): Buffer {
  const lines = benefits.map(
    ({ membershipNumber, name, programme, eventOn, paidOn, rupiah, areaCode, claimNumber, recipient }) =>
      [membershipNumber, name, programme, eventOn ?? '', paidOn, rupiah, areaCode, claimNumber, recipient ?? ''].join(
        ';',
      ),
  )
  const header = 'KPJ;Nama Peserta;Program;Tanggal Kejadian;Tanggal Bayar;Jumlah;Kode Wilayah;Nomor Klaim;Ahli Waris'
  return Buffer.from([header, ...lines, ''].join('\n'))
}

/** By whoever is entered. */
async function keepFile(
  client: ClientBase,
  files: Pick<FileStore, 'put'>,
  tenantId: string,
  name: string,
  content: Buffer,
): Promise<string> {
  const id = randomUUID()
  const { sizeBytes, sha256 } = await files.put(tenantId, id, Readable.from([content]), { sizeBytesMax: BYTES_MAX })
  await client.query(
    `insert into file (id, tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
     values ($1, $2, $3, 'text/csv', $4, $5, 'IMPORT', app.user_id())`,
    [id, tenantId, name, sizeBytes, sha256],
  )
  return id
}
