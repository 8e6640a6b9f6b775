import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { pairsOf } from './duplicates.builder.ts'

const YUSUF = { name: 'Muhammad Jusuf Saputra', birthDate: '1982-11-05', sex: 'MALE' as const }
const WAITING = 1_487

const WAIT = 'insert into duplicate_work (tenant_id, workers) select $1, $2::uuid[] from generate_series(1, $3::int)'

test('a NIK that does not open is set aside and told, and whoever waits behind it is compared', async ({
  admin,
  keys,
  signIn,
  server,
}) => {
  const vault = vaultOf(keys)
  const [broken, alike] = await arrangePeople(admin, vault, [YUSUF, YUSUF])
  const elsewhere = { ...YUSUF, in: '61.71.01.1001' }
  await arrangePeople(admin, vault, [elsewhere, elsewhere])
  await admin.query(
    `update worker set national_id_cipher = set_byte(national_id_cipher, 20, 255 - get_byte(national_id_cipher, 20)) where id = $1`,
    [broken?.id],
  )
  await admin.query(WAIT, [TENANTS['kubu-raya'].id, [broken?.id], 1])
  await admin.query(WAIT, [TENANTS['kubu-raya'].id, [alike?.id], WAITING])

  await eventually(async () => expect((await admin.query('select from duplicate_work')).rowCount).toBe(0))
  expect((await pairsOf(await signIn('kubu-raya'))).totalCount).toBe(1)
  expect((await pairsOf(await signIn('pontianak'))).totalCount).toBe(1)
  expect((await admin.query('select * from unopened_value')).rows).toEqual([
    {
      tenant_id: TENANTS['kubu-raya'].id,
      place: 'worker.national_id_cipher',
      subject_id: broken?.id,
      reason: 'ALTERED',
      noticed_at: expect.any(Date),
    },
  ])
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: true, unopened: true })
})
