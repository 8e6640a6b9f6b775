import type pg from 'pg'
import { expect } from 'vitest'
import { test } from './decree-rules.builder.ts'
import { within } from './testing/a-decree.ts'
import { aHandover, HELD, MINUTES, movesHandover, SCHEDULED } from './testing/a-handover.ts'
import { TENANTS, type TestTenant, USERS } from './testing/ground.ts'

const TENANT = TENANTS['kubu-raya'].id
const CANCELLED = `state = 'CANCELLED', state_reason = 'Hujan deras sepanjang hari'`

const inviting = (handover: string): [string, unknown[]] => [
  `insert into handover_guest (tenant_id, handover_id, name, position) values ($1, $2, 'Camat Contoh', 'Camat') returning id`,
  [TENANT, handover],
]
const showing = (handover: string, file: string, kind = 'PHOTO'): [string, unknown[]] => [
  `insert into handover_photo (tenant_id, handover_id, kind, file_id, caption, families_agreed)
   values ($1, $2, $3, $4, case when $3 = 'PHOTO' then 'Penyerahan papan' end, $3 = 'PHOTO') returning id`,
  [TENANT, handover, kind, file],
]

const writes = (admin: pg.Client, statement: [string, unknown[]]) =>
  within(
    admin,
    'kubu-raya',
    'kubu-raya',
    async () => (await admin.query<{ id: string }>(...statement)).rows[0]?.id ?? '',
  )

async function aFile(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into file (tenant_id, name, media_type, size_bytes, sha256, purpose, created_by)
     values ($1, 'acara.jpg', 'image/jpeg', 10, sha256('x'), 'DOCUMENT', $2) returning id`,
    [TENANT, USERS['kubu-raya']],
  )
  return rows[0]?.id ?? ''
}

test('guests come and go until the minutes are written, and never of an event that is over', async ({ admin }) => {
  const event = await aHandover(admin)
  const removing = (guest: string): [string, unknown[]] => ['delete from handover_guest where id = $1', [guest]]
  const [stays, goes] = [await writes(admin, inviting(event)), await writes(admin, inviting(event))]
  await writes(admin, removing(goes))
  await movesHandover(admin, 'kubu-raya', event, SCHEDULED, MINUTES)
  await expect(writes(admin, inviting(event))).rejects.toThrow(/handover_over/)
  await expect(writes(admin, removing(stays))).rejects.toThrow(/handover_over/)
  const cancelled = await aHandover(admin)
  await movesHandover(admin, 'kubu-raya', cancelled, CANCELLED)
  await expect(writes(admin, inviting(cancelled))).rejects.toThrow(/handover_over/)
  await expect(admin.query(`update handover_guest set name = 'Orang lain'`)).rejects.toThrow()
})

test('photographs are of a scheduled or held event from its day on, and go at any time; confirmed minutes stay', async ({
  admin,
}) => {
  const event = await aHandover(admin)
  const file = await aFile(admin)
  const removing = (photo: string): [string, unknown[]] => ['delete from handover_photo where id = $1', [photo]]
  await expect(writes(admin, showing(event, file))).rejects.toThrow(/handover_step/)
  await movesHandover(admin, 'kubu-raya', event, SCHEDULED)
  await expect(writes(admin, showing(event, file, 'SIGNED_MINUTES'))).rejects.toThrow(/handover_step/)
  const photo = await writes(admin, showing(event, file))
  await expect(writes(admin, showing(event, file))).rejects.toThrow(/handover_photo_once/)
  await movesHandover(admin, 'kubu-raya', event, MINUTES)
  const early = await writes(admin, showing(event, await aFile(admin), 'SIGNED_MINUTES'))
  await writes(admin, removing(early))
  const signed = await writes(admin, showing(event, await aFile(admin), 'SIGNED_MINUTES'))
  await movesHandover(admin, 'pontianak', event, HELD)
  await writes(admin, removing(photo))
  await expect(writes(admin, removing(signed))).rejects.toThrow(/handover_over/)
  const later = await aHandover(admin, { day: '2126-01-01' })
  await movesHandover(admin, 'kubu-raya', later, SCHEDULED)
  await expect(writes(admin, showing(later, await aFile(admin)))).rejects.toThrow(/handover_day/)
  const silent = `insert into handover_photo (tenant_id, handover_id, kind, file_id, caption, families_agreed) values ($1, $2, 'PHOTO', $3, 'Papan', false)`
  await expect(writes(admin, [silent, [TENANT, event, await aFile(admin)]])).rejects.toThrow(/handover_photo_agreed/)
})

test('both are of the whole government of their event alone', async ({ admin, sends, entryOf }) => {
  const event = await aHandover(admin)
  await movesHandover(admin, 'kubu-raya', event, SCHEDULED)
  await writes(admin, inviting(event))
  const file = await aFile(admin)
  await writes(admin, showing(event, file))
  const sees = async (tenant: TestTenant) => [
    (await sends(entryOf(tenant), 'select from handover_guest')).rowCount,
    (await sends(entryOf(tenant), 'select from handover_photo')).rowCount,
  ]
  expect(await sees('kubu-raya')).toEqual([1, 1])
  for (const other of ['pontianak', 'provinsi'] as const) expect(await sees(other)).toEqual([0, 0])
  await expect(sends(entryOf('pontianak'), ...inviting(event))).rejects.toThrow(/row-level security/)
  await expect(sends(entryOf('pontianak'), ...showing(event, file))).rejects.toThrow(/row-level security/)
})
