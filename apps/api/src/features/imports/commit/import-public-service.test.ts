import { expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { computedCohort } from '../../../testing/cohort.builder.ts'
import { arrangeAmounts, arrangeProgramme } from '../../../testing/programme.builder.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, commit, HEADER, logicalContent, revert, review, rowsOf, saved, settled } from '../imports.builder.ts'

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

test('of a file with civil servants, soldiers and police only the others come into a list, and each place where they stand says why', async ({
  signIn,
  admin,
}) => {
  await arrangeAmounts(admin)
  const officer = await signIn('kubu-raya')
  // Its rule names none of them: the law does.
  const programme = await arrangeProgramme(admin, 'kubu-raya', 'Pekerja rentan')
  const list = listOf(
    `${aLine({ name: 'Ani' })},,`,
    `${aLine({ name: 'Budi' })},PNS,`,
    `${aLine({ name: 'Cici', occupation: 'Anggota TNI' })},,`,
    `${aLine({ name: 'Dedi', occupation: 'Petani/Polri' })},,`,
    `${aLine({ name: 'Edi' })},TNI/Polri,`,
    `${aLine({ name: 'Fani' })},,WNA`,
  )
  const { id } = await review(officer, list)
  const issues = new Map(
    (await rowsOf(officer, id)).edges.map(({ node }: { node: { row: number; issues: { code: string }[] } }) => [
      node.row,
      node.issues,
    ]),
  )
  const own = 'mempunyai jaminan sendiri'
  const SERVES = expect.arrayContaining([
    expect.objectContaining({ code: 'SERVES_STATE', severity: 'INFO', message: expect.stringContaining(own) }),
  ])
  expect(issues.get(2)).toEqual([])
  for (const row of [3, 4, 5]) expect(issues.get(row), String(row)).toEqual(SERVES)
  expect(issues.get(6)).toMatchObject([{ code: 'PUBLIC_SERVICE_UNCLEAR', severity: 'ERROR' }])
  expect(issues.get(7)).toMatchObject([{ code: 'FOREIGN_CITIZEN', severity: 'INFO' }])
  const hints =
    'query ($id: ID!) { import(id: $id) { programmeHints { eligible notEligible refusals { text people } } } }'
  expect((await officer.ask(hints, { id })).import.programmeHints).toMatchObject([{ eligible: 1, notEligible: 4 }])

  await commit(officer, id)
  expect(await settled(officer, id)).toMatchObject({ state: 'COMMITTED', createCount: 5 })
  const cohort = await computedCohort(officer, globalIdOf('Programme', programme))
  expect(cohort.people.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(['Ani'])
  const { rows } = await admin.query(`select id from worker where name = 'Dedi'`)
  const { worker } = await officer.ask(
    'query ($id: ID!) { worker(id: $id) { eligibility { outcome reasons { text textEn } } } }',
    { id: globalIdOf('Worker', rows[0].id) },
  )
  expect(worker.eligibility).toMatchObject([
    { outcome: 'NOT_ELIGIBLE', reasons: [{ text: expect.stringContaining('Polri') }] },
  ])
})
