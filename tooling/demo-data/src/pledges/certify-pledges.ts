import { publishCertificate } from '@payung/domain/disclosure/publish-certificate'
import type { ClientBase } from 'pg'
import { backDating } from '../demo-days.ts'
import { enters } from '../enters.ts'

/** What companies have asked certificates for: the company, the code of the public page, and the days on which it was asked for and issued. */
export const DEMO_CERTIFICATES = [
  { company: 'pertamina', code: 'contohsertifikat2026', requestedOn: '2026-08-03', issuedOn: '2026-08-05' },
] as const

interface Requested {
  readonly id: string
  readonly tenant_id: string
  readonly region_tenant_id: string
}

interface Counted {
  readonly workers: number
  readonly worker_months: number
  readonly rupiah: string
  readonly months_of_worker: number
  readonly rupiah_of_worker: string
}

/** Certifies what the insurer has received for a pledge: asked for by an officer of the company, issued by an approver of the region. */
export async function certifyPledges(client: ClientBase): Promise<void> {
  for (const certificate of DEMO_CERTIFICATES) await insertCertificate(client, certificate)
}

async function insertCertificate(
  client: ClientBase,
  { company, code, requestedOn, issuedOn }: (typeof DEMO_CERTIFICATES)[number],
): Promise<void> {
  const { rows: pledges } = await client.query<Requested>(
    `select p.id, p.tenant_id, p.region_tenant_id from pledge p join tenant t on t.id = p.tenant_id where t.code = $1 and p.state = 'APPROVED' order by p.id limit 1`,
    [company],
  )
  const pledge = pledges[0]
  if (pledge === undefined) throw new Error(`no pledge of ${company}`)
  await enters(client, pledge, 'OFFICER')
  const { rows } = await client.query<{ id: string }>('select app.request_certificate($1) as id', [pledge.id])
  const id = rows[0]?.id ?? ''
  await enters(client, { tenant_id: pledge.region_tenant_id }, 'APPROVER')
  const { rows: counts } = await client.query<Counted>(
    'select * from app.certifiable_of_pledges(array[$1::uuid], true)',
    [pledge.id],
  )
  const counted = counts[0]
  if (counted === undefined) throw new Error('nothing to certify')
  const figures = publishCertificate({
    workers: counted.workers,
    workerMonths: counted.worker_months,
    rupiah: BigInt(counted.rupiah),
    monthsOfWorker: counted.months_of_worker,
    rupiahOfWorker: BigInt(counted.rupiah_of_worker),
  })
  await client.query('select app.issue_certificate($1, $2, $3, $4, $5)', [
    id,
    code,
    figures.workers,
    figures.workerMonths,
    figures.rupiah,
  ])
  await backDating(client, async () => {
    await client.query(
      `update pledge_certificate set requested_at = $2::date + time '02:00', decided_at = $3::date + time '03:00' where id = $1`,
      [id, requestedOn, issuedOn],
    )
  })
}
