import { createHash } from 'node:crypto'
import type { FileStore } from '@payung/database/file-store'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { openDemoPaper } from '../claims/keep-claim-papers.ts'
import { backDating, isDemoSeason } from '../demo-days.ts'
import { enters } from '../enters.ts'

const STAGE = 'SCHOLARSHIPS'

/** Of the family of the death on the way to work of June: a child whose year is proven and paid, and one whose letter is waited for. Names are invented. */
const CHILDREN = [
  { name: 'Anak Contoh Satu', birthDate: '2015-03-14', level: 'PRIMARY', yearOfLevel: 6 },
  { name: 'Anak Contoh Dua', birthDate: '2010-09-02', level: 'SENIOR', yearOfLevel: 1 },
] as const
const EVENT_DAY = '2026-06-08'
const ADDED_ON = '2026-11-17'
const PAID_ON = '2026-11-20'

/** Brings the scholarships of one family; the family of the disability of June has not claimed, which is found from its claim. Needs the claims. */
export async function loadScholarships(client: ClientBase, files: Pick<FileStore, 'put'>): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    if (await isDemoSeason(client)) await insertFamily(client, files)
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(CHILDREN)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertFamily(client: ClientBase, files: Pick<FileStore, 'put'>): Promise<void> {
  const { rows: claims } = await client.query<{ id: string; tenant_id: string }>(
    `select c.id, c.tenant_id from claim c join life_event e on e.id = c.event_id
     where e.event_day = $1 and e.kind = 'DEATH' and c.programme = 'WORK_ACCIDENT' and c.state = 'PAID' order by c.id limit 1`,
    [EVENT_DAY],
  )
  const claim = claims[0]
  // An earlier demo has changed its decree so far that the case is not there.
  if (claim === undefined) return
  await enters(client, claim, 'OFFICER')
  const ids: string[] = []
  for (const { name, birthDate, level, yearOfLevel } of CHILDREN) {
    const { rows } = await client.query<{ id: string }>(
      `insert into scholarship (tenant_id, claim_id, child_name, birth_date, level, year_of_level) values ($1, $2, $3, $4, $5, $6) returning id`,
      [claim.tenant_id, claim.id, name, birthDate, level, yearOfLevel],
    )
    ids.push(rows[0]?.id ?? '')
  }
  await enters(client, claim, 'VERIFIER')
  const letter = await openDemoPaper(files)(client, claim.tenant_id, 'Surat keterangan sekolah (data contoh).pdf')
  await client.query(
    `insert into scholarship_proof (scholarship_id, tenant_id, year, level, year_of_level, school, file_id) values ($1, $2, 2026, 'PRIMARY', 6, 'SD Negeri Contoh', $3)`,
    [ids[0], claim.tenant_id, letter],
  )
  // Another person than who brought the letter.
  await enters(client, claim, 'OFFICER')
  await client.query(
    `insert into scholarship_payment (scholarship_id, tenant_id, year, rupiah, paid_on, reference) values ($1, $2, 2026, 1500000, least(app.today(), $3), 'BEASISWA/DATA-CONTOH/1')`,
    [ids[0], claim.tenant_id, PAID_ON],
  )
  await backDating(client, async () => {
    await client.query(`update scholarship set added_at = $2::date + time '02:00' where id = any ($1)`, [ids, ADDED_ON])
    await client.query(
      `update scholarship_proof set added_at = $2::date + time '02:00' where scholarship_id = any ($1)`,
      [ids, ADDED_ON],
    )
    await client.query(
      `update scholarship_payment set recorded_at = $2::date + time '02:00', paid_on = $2 where scholarship_id = any ($1)`,
      [ids, PAID_ON],
    )
  })
}
