import { expect, vi } from 'vitest'
import { testWithCommands as test } from '../testing/payung-command.builder.ts'

// Each command is a process of its own, which takes seconds on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 })

test('kept totals that differ from a recount are named with a status, and put right when asked', async ({
  served,
  admin,
}) => {
  const whole = { exitCode: 0, document: { differences: [], repaired: 0 } }
  expect(await served('verify-rollups')).toEqual(whole)
  await admin.query(
    `insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
     select id, id, '61.12.05.2003', '2027-01-01', 4, 3 from tenant where code = '61.12'`,
  )
  // A round whose candidates are counted although nobody was proposed.
  const { rows } = await admin.query<{ id: string }>(
    `with made as (
       insert into programme (tenant_id, name, insurance_programmes, period, funding_source)
       select id, 'Uji', '{DEATH}', '[2027-01-01,2028-01-01)', 'REGIONAL_BUDGET' from tenant where code = '61.12' returning id, tenant_id)
     insert into round (tenant_id, programme_id, name, due_on) select tenant_id, id, 'Uji', '2026-12-31' from made returning id`,
  )
  await admin.query(
    'insert into round_candidate_count (round_id, tenant_id, candidates, accepted) select id, tenant_id, 5, 2 from round',
  )
  // A month of a decree that designates nobody.
  await admin.query(
    `insert into protection_count (tenant_id, decree_id, village_code, month, funding_source, step, people, people_once, rupiah, paid_rupiah)
     select id, id, '61.12.05.2003', '2027-01-01', 'REGIONAL_BUDGET', 6, 7, 7, 70, 70 from tenant where code = '61.12'`,
  )
  // Months of a pledge that nobody has.
  await admin.query(
    `insert into pledge_sum (pledge_id, tenant_id, stands_until, people, pledged, listed, received, posted)
     select id, id, 'infinity', 2, 12, 8, 4, 0 from tenant where code = '61.12'`,
  )
  const differences = [
    { tenant: '61.12', villageCode: '61.12.05.2003', lostFrom: '2027-01-01', people: 4, recounted: 0 },
    { tenant: '61.12', roundId: rows[0]?.id, candidates: 5, recounted: 0, accepted: 2, acceptedRecounted: 0 },
    { tenant: '61.12', villageCode: '61.12.05.2003', month: '2027-01-01', step: 6, people: '7', recounted: '0' },
    {
      tenant: '61.12',
      people: 2,
      peopleRecounted: 0,
      pledged: 12,
      listed: 8,
      received: 4,
      receivedRecounted: 0,
      posted: 0,
    },
  ]
  expect(await served('verify-rollups')).toMatchObject({ exitCode: 1, document: { differences, repaired: 0 } })
  expect(await served('verify-rollups', '--repair')).toMatchObject({
    exitCode: 0,
    document: { differences, repaired: 4 },
  })
  expect(await served('verify-rollups')).toEqual(whole)
})
