import { describe, expect } from 'vitest'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { aLine, aList, review, settled } from '../imports.builder.ts'

const CHOOSE = `mutation ($input: ChooseImportLayoutInput!) { chooseImportLayout(input: $input) { __typename ... on ChooseImportLayoutSuccess { data { id state } } ... on ValidationError { issues { path code } } ... on Error { code } } }`

describe('a file whose columns nobody can guess', () => {
  const strange =
    'x1,x2,x3\n6112055511820202,Yuliana Kusuma,Tanjung Beringin\n6112055511820203,Rosnah Atan,Tanjung Beringin\n'

  test('waits for a person to say what they hold, for a month', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const refused = await review(officer, strange)
    expect(refused).toMatchObject({
      state: 'REFUSED',
      refusal: { code: 'HEADER_NOT_FOUND' },
      sheets: [{ name: 'CSV', hidden: false }],
    })
    const mapping = [
      { column: 0, field: 'nationalId' },
      { column: 1, field: 'name' },
      { column: 2, field: 'village' },
    ]
    await admin.query('select app.remove_old_staging()')
    const input = { importId: refused.id, sheet: 'CSV', headerRow: 1, mapping }
    expect((await officer.ask(CHOOSE, { input })).chooseImportLayout).toMatchObject({ data: { state: 'READING' } })
    expect(await settled(officer, refused.id)).toMatchObject({ state: 'REVIEW', validCount: 2, headerRow: 1 })
  })

  test('is let go after it, and chosen no more', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, strange)
    await admin.query(`update import_file set created_at = now() - interval '31 days'`)
    await admin.query('select app.remove_old_staging()')
    expect(await settled(officer, id)).toMatchObject({ state: 'DISCARDED', sheets: [] })
  })

  test('hears what is wrong with what was chosen', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const reading = await review(officer, strange)
    // As words: what a failure says of an object is cut short.
    expect([reading.state, reading.refusal?.code, reading.job.state, reading.job.errorCode]).toEqual([
      ...['REFUSED', 'HEADER_NOT_FOUND', 'SUCCEEDED', null],
    ])
    const importId = reading.id
    const wrong = [
      [{ sheet: 'Lembar9' }, 'SHEET_NOT_FOUND'],
      [{ sheet: 'CSV', headerRow: 0 }, 'HEADER_ROW_INVALID'],
      [{ sheet: 'CSV', mapping: [{ column: 0, field: 'apa' }] }, 'FIELD_UNKNOWN'],
      [
        {
          sheet: 'CSV',
          mapping: [
            { column: 0, field: 'name' },
            { column: 1, field: 'name' },
          ],
        },
        'FIELD_TWICE',
      ],
    ] as const
    for (const [input, code] of wrong) {
      const { chooseImportLayout } = await officer.ask(CHOOSE, { input: { importId, ...input } })
      expect(chooseImportLayout.issues.map((issue: { code: string }) => issue.code)).toEqual([code])
    }
  })

  test('is read anew when the mapping changes, and the earlier rows are gone', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await review(officer, aList(aLine(), aLine({ occupation: 'Astronot' })))
    const mapping = [
      { column: 0, field: 'nationalId' },
      { column: 1, field: 'name' },
      { column: 5, field: 'village' },
      { column: 4, field: 'district' },
    ]
    await officer.ask(CHOOSE, { input: { importId: id, sheet: 'CSV', headerRow: 1, mapping } })
    expect(await settled(officer, id)).toMatchObject({ state: 'REVIEW', rowCount: 2, issueCounts: [] })
    expect((await admin.query('select from import_row')).rowCount).toBe(2)
  })
})
