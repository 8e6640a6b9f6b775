import { createHash } from 'node:crypto'
import type { FileStore } from '@payung/database/file-store'
import type { IsoDay } from '@payung/domain/calendar/iso-day'
import { findStageDigest, finishStage } from '@payung/reference-data/stage.queries'
import type { ClientBase } from 'pg'
import { insertPayerLists } from '../billing/load-payer-lists.ts'
import { isDemoSeason } from '../demo-days.ts'
import { certifyPledges, DEMO_CERTIFICATES } from './certify-pledges.ts'
import { DEMO_PAYER_LISTS, DEMO_PLEDGES, PLEDGED_DECREE, PLEDGED_DECREES } from './demo-pledges.ts'
import { designatePledged, PER_PERSON } from './designate-pledged.ts'
import { promisePledges } from './promise-pledges.ts'

const STAGE = 'PLEDGES'

/** Brings the pledges of companies, once, with the decrees and the lists that follow. Needs all decrees: nobody who is insured by one waits for a company. */
export async function loadPledges(client: ClientBase, files: Pick<FileStore, 'put'>, asOf: IsoDay): Promise<void> {
  if ((await findStageDigest(client, STAGE)) !== null) return
  await client.query('begin')
  try {
    if ((await isDemoSeason(client)) && (await areAgreementsThere(client))) {
      const made = await promisePledges(client)
      const approved = made.filter(({ demo }) => demo.state === 'APPROVED')
      for (const decree of PLEDGED_DECREES) {
        const pledges = approved.filter(({ demo }) => demo.from === decree.from)
        await designatePledged(client, files, decree, pledges, asOf)
      }
      await insertPayerLists(client, { decree: PLEDGED_DECREE, perPerson: PER_PERSON }, DEMO_PAYER_LISTS)
      await certifyPledges(client)
    }
    await client.query(`select app.enter('00000000-0000-0000-0000-000000000000', null, '', null)`)
    await finishStage(
      client,
      STAGE,
      createHash('sha256')
        .update(JSON.stringify([DEMO_PLEDGES, PLEDGED_DECREES, DEMO_PAYER_LISTS, DEMO_CERTIFICATES]))
        .digest(),
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** An earlier demo has no agreements of the invented companies, and gets none later: then it has no pledges either. */
async function areAgreementsThere(client: ClientBase): Promise<boolean> {
  const numbers = [...new Set(DEMO_PLEDGES.map(({ agreement }) => agreement))]
  const { rows } = await client.query<{ agreements: number }>(
    `select count(*)::int as agreements from agreement where number = any ($1) and state = 'SIGNED' and synthetic`,
    [numbers],
  )
  return rows[0]?.agreements === numbers.length
}
