import { expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, review } from '../imports.builder.ts'

test('a village by its former name is understood, and the file says what it is called now', async ({
  signIn,
  admin,
}) => {
  await admin.query(
    `insert into area_former_name (area_code, name, source) values ('61.12.05.2003', 'Tanjung Bringin Lama', 'Uji')`,
  )
  const officer = await signIn('kubu-raya')
  const read = await review(officer, aList(aLine({ village: 'Tj. Bringin Lama' }), aLine()))
  expect(read).toMatchObject({ rowCount: 2, validCount: 2, createCount: 2 })
  const { import: reviewed } = await officer.ask(
    'query ($id: ID!) { import(id: $id) { rows(first: 10) { edges { node { row issues { code severity message messageEn } } } } } }',
    { id: read.id },
  )
  expect(reviewed.rows.edges.map(({ node }: { node: { issues: unknown } }) => node.issues)).toEqual([
    [
      {
        code: 'AREA_FORMER_NAME',
        severity: 'INFO',
        message: expect.stringContaining('Dicatat sebagai Tanjung Beringin, Batu Ampar, Kubu Raya.'),
        messageEn: expect.stringContaining('It is recorded as Tanjung Beringin, Batu Ampar, Kubu Raya.'),
      },
    ],
    [],
  ])
  const copy = await officer.fetch(read.annotatedFile.href)
  expect(await copy.text()).toContain('Dicatat sebagai Tanjung Beringin, Batu Ampar, Kubu Raya.')
})
