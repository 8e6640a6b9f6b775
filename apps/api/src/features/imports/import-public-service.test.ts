import { expect } from 'vitest'
import { testWithJobs as test } from '../../testing/with-worker.ts'
import { aLine, HEADER, logicalContent, revert, saved, settled } from './imports.builder.ts'

const line = { nik: '6112055511820202', name: 'Yuliana Kusuma' }
const listOf = (...lines: string[]) => [`${HEADER},ASN/TNI/Polri,Kewarganegaraan`, ...lines].join('\n')
const SERVICES = 'select name, public_service, citizenship from worker order by id'

test('a file says who serves the state and who is a foreigner, in new records and old ones, and takes it back with itself', async ({
  signIn,
  admin,
}) => {
  const officer = await signIn('kubu-raya')
  await saved(officer, listOf(`${aLine(line)},Bukan,WNI`))
  expect((await admin.query(SERVICES)).rows).toEqual([
    { name: 'Yuliana Kusuma', public_service: 'NONE', citizenship: 'INDONESIAN' },
  ])
  const before = await logicalContent(admin)

  const next = await saved(
    officer,
    listOf(`${aLine(line)},PNS,`, `${aLine({ name: 'Agus Prasetyo' })},anggota TNI,WNA`),
  )
  expect(next).toMatchObject({ createCount: 1, updateCount: 1 })
  expect((await admin.query(SERVICES)).rows).toEqual([
    { name: 'Yuliana Kusuma', public_service: 'CIVIL_SERVANT', citizenship: 'INDONESIAN' },
    { name: 'Agus Prasetyo', public_service: 'ARMY', citizenship: 'FOREIGN' },
  ])
  // What rules ask stands in the listing.
  const excluded = { public_service: 'ARMY', citizenship: 'FOREIGN', level: 'FULL' }
  expect(
    (await admin.query(`select public_service, citizenship, level from worker_listing order by worker_id desc limit 1`))
      .rows,
  ).toEqual([excluded])

  await revert(officer, next.id, 2)
  expect(await settled(officer, next.id)).toMatchObject({ state: 'REVERTED' })
  expect(await logicalContent(admin)).toEqual(before)
  expect((await admin.query(`${SERVICES} limit 1`)).rows).toEqual([
    { name: 'Yuliana Kusuma', public_service: 'NONE', citizenship: 'INDONESIAN' },
  ])
})
