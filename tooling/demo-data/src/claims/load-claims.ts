import { createHash } from 'node:crypto'
import type { FileStore } from '@payung/database/file-store'
import type { Vault } from '@payung/database/vault'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { DEMO_AS_OF } from '../demo-checksum.ts'
import { backDating, isDemoSeason } from '../demo-days.ts'
import { claimPeople } from './claim-people.ts'
import { DEMO_CLAIMS } from './demo-claims.ts'
import { insertCase } from './insert-case.ts'
import { openClaimPapers } from './keep-claim-papers.ts'

const STAGE = 'CLAIMS'

/** Brings a case in every state, once, with what the reports of deaths bring about. Needs the contribution lists and the province's decree. */
export async function loadClaims(client: ClientBase, files: Pick<FileStore, 'put'>, vault: Vault): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    if (await isDemoSeason(client)) {
      const people = await claimPeople(client, DEMO_CLAIMS)
      const addPapers = openClaimPapers(files)
      for (const [at, demo] of DEMO_CLAIMS.entries()) {
        const person = people[at]
        if (person != null) await insertCase(client, demo, person, { addPapers, vault })
      }
      await readEarlierNotices(client)
    }
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(client, STAGE, createHash('sha256').update(JSON.stringify(DEMO_CLAIMS)).digest())
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Who was told of a case in an earlier month has read it. */
async function readEarlierNotices(client: ClientBase): Promise<void> {
  await backDating(client, async () => {
    await client.query(
      `update notice set read_at = created_at + interval '1 day'
       where kind in ('CLAIM_OPENED', 'FAMILY_WAITS', 'DECREE_PLACE_FREED', 'DECREE_DEATHS') and read_at is null and created_at < date_trunc('month', $1::date)`,
      [DEMO_AS_OF],
    )
  })
}
