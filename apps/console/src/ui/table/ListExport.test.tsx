// @vitest-environment happy-dom

import { Button, Checkbox } from '@mantine/core'
import type { ListName } from '@payung/domain/disclosure/list-register'
import { act, type ReactNode } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { formatsFor } from '../../i18n/formats.ts'
import { serverWithAnswers } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/signed-in.tsx'
import { DataTable } from './DataTable.tsx'
import { ListExport } from './ListExport.tsx'
import { PhoneLabel } from './PhoneLabel.tsx'
import { listSource } from './use-connection.ts'

interface Decree {
  readonly id: string
  readonly title: string
  readonly people: number
}
interface Answer {
  readonly decrees: {
    readonly totalCount?: number
    readonly edges: readonly { readonly node: Decree }[]
    readonly pageInfo: {
      readonly hasNextPage: boolean
      readonly hasPreviousPage: boolean
      readonly startCursor: null
      readonly endCursor: string | null
    }
  }
}

const { number, rupiah } = formatsFor('id')
const source = listSource<Answer, object, Decree>(
  'query Decrees($state: String, $first: Int, $after: String) { decrees { edges { node { id } } } }',
  { state: 'SIGNED', last: 25, before: 'd' },
  (data) => data.decrees,
)

const table = (decrees: readonly Decree[]): ReactNode => (
  <DataTable
    label="Daftar keputusan"
    rows={decrees}
    idOf={({ id }) => id}
    nameOf={({ title }) => title}
    selection={{ isSelected: () => false, toggle: () => {}, togglePage: () => {}, page: 'NONE' }}
    columns={[
      {
        id: 'title',
        header: 'Keputusan',
        cell: ({ id, title }) => (
          <>
            <span>{id}</span>
            <div>{title}</div>
          </>
        ),
      },
      {
        id: 'people',
        header: 'Orang',
        cell: ({ people }) => <PhoneLabel label="Orang">{number(people)}</PhoneLabel>,
      },
      { id: 'cost', header: 'Biaya', onPhone: 'HIDDEN', cell: ({ people }) => rupiah(people * 16_800) },
      { id: 'year', header: 'Tahun', cell: () => '2026' },
      { id: 'ended', header: 'Berakhir', cell: () => '—' },
      {
        id: 'chosen',
        header: 'Tindakan',
        cell: () => (
          <>
            <Checkbox aria-label="Pilih" readOnly />
            <Button>Batalkan</Button>
          </>
        ),
      },
    ]}
  />
)

const pageOf = (decrees: readonly Decree[], endCursor: string | null, totalCount?: number): Answer => ({
  decrees: {
    ...(totalCount === undefined ? {} : { totalCount }),
    edges: decrees.map((node) => ({ node })),
    pageInfo: { hasNextPage: endCursor !== null, hasPreviousPage: false, startCursor: null, endCursor },
  },
})
const first = pageOf([{ id: 'KEP-1', title: 'Nelayan', people: 1_250 }], 'KEP-1')
const last = pageOf([{ id: '=KEP-2', title: '+Petani, -Buruh', people: 7 }], null)
const TAKEN = { recordListTaken: { __typename: 'RecordListTakenSuccess', data: 2 } }

// Loaded beforehand: on a busy machine it takes longer than a test waits.
beforeAll(() => import('./ListExportButton.tsx'), 60_000)

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.restoreAllMocks()
})

async function pressed(draw = table, name: ListName = 'decree-list') {
  const files: { name: string; text: string }[] = []
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob
    return 'blob:test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const file = { name: this.download, text: '' }
    files.push(file)
    void blob.arrayBuffer().then((bytes) => {
      file.text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    })
  })
  const answers = serverWithAnswers()
  const page = await renderSignedIn(
    <ListExport name={name} source={source}>
      {(rows) => draw(rows)}
    </ListExport>,
    ['DECREE_READ', 'WORKER_EXPORT'],
    answers.server,
  )
  unmount = page.unmount
  await expect.poll(page.text, { timeout: 20_000 }).toContain('Unduh daftar (CSV)')
  await page.press(page.button('Unduh daftar (CSV)'))
  await expect.poll(() => answers.sent, { timeout: 20_000 }).toHaveLength(1)
  return { ...page, ...answers, files }
}

const sentTo = (sent: readonly object[], at: number) => sent[at] as Readonly<Record<string, unknown>>

test('reads all pages from the beginning with the filters in sight, and then writes columns and words as they are drawn', async () => {
  const { answer, files, sent, text } = await pressed()
  await answer(first)
  expect(text()).toContain('1 baris…')
  await answer(last)
  expect(sent.slice(0, 2)).toEqual([
    { state: 'SIGNED', first: 100 },
    { state: 'SIGNED', first: 100, after: 'KEP-1' },
  ])
  await answer(TAKEN)
  await expect.poll(() => files[0]?.text).toBeTruthy()
  expect(files[0]?.name).toMatch(/^daftar-keputusan-\d{4}-\d\d-\d\d\.csv$/)
  expect(files[0]?.text.split('\r\n')).toEqual([
    '\ufeff"Keputusan";"Orang";"Biaya";"Tahun";"Berakhir"',
    '"KEP-1, Nelayan";1250;21000000;"2026";""',
    `"'=KEP-2,' +Petani,' -Buruh";7;117600;"2026";""`,
    '',
  ])
})

test('nothing of what is drawn for the file stays on the page', async () => {
  const { answer, text } = await pressed()
  await answer(first)
  expect(document.querySelector('table')?.closest('[hidden]')).not.toBeNull()
  await answer(last)
  await answer(TAKEN)
  await expect.poll(() => document.querySelector('table')).toBeNull()
  expect(text()).toContain('Daftar diunduh.')
})

test('the log hears of it first, and where it does not there is no file', async () => {
  const { answer, fail, files, sent, text } = await pressed()
  await answer(first)
  await answer(last)
  expect(sentTo(sent, 2)).toEqual({ input: { name: 'decree-list', list: '/', filters: [], rows: 2 } })
  expect(files).toEqual([])
  await fail({ message: 'no', extensions: { reference: 'AB-12' } })
  expect(text()).toContain('AB-12')
  expect(files).toEqual([])
})

test('a refused page ends it with its reason, without a file and without a line in the log', async () => {
  const { answer, failWhole, files, sent, text } = await pressed()
  await answer(first)
  await failWhole({
    message: 'Peran Anda berakhir.',
    extensions: { messageEn: 'Your role ended.', code: 'NOT_ALLOWED' },
  })
  expect(text()).toContain('Peran Anda berakhir.')
  expect(sent).toHaveLength(2)
  expect(files).toEqual([])
})

test('can be left: no further page is asked for', async () => {
  const { answer, button, files, press, sent } = await pressed()
  await answer(first)
  await press(button('Batal'))
  await act(async () => {})
  await answer(last)
  expect(sent).toHaveLength(2)
  expect(files).toEqual([])
  expect(document.querySelector('table')).toBeNull()
})

test('says of a list that is too long how to narrow it, as soon as it is known', async () => {
  const { answer, files, sent, text } = await pressed()
  await answer(pageOf([{ id: 'KEP-1', title: 'Nelayan', people: 1 }], 'KEP-1', 20_001))
  expect(text()).toContain('lebih dari 20.000 baris')
  expect(sent).toHaveLength(1)
  expect(files).toEqual([])
})

test('asks again for pages as small as those in sight where large ones cost too much', async () => {
  const { answer, failWhole, sent } = await pressed()
  await failWhole({ message: 'Terlalu berat.', extensions: { code: 'QUERY_TOO_COSTLY', messageEn: 'Too much.' } })
  await answer(last)
  expect(sent.slice(0, 2)).toEqual([
    { state: 'SIGNED', first: 100 },
    { state: 'SIGNED', first: 25 },
  ])
})

test('a query that answers its first page for ever is left, and says so', async () => {
  const { answer, files, text } = await pressed()
  await answer(first)
  await answer(first)
  expect(text()).toContain('Payung tidak dapat mengerjakannya')
  expect(files).toEqual([])
})

test('a list without a table says that it cannot, rather than handing out an empty file', async () => {
  const { answer, files, text } = await pressed(() => <p>Kartu</p>)
  await answer(last)
  expect(text()).toContain('Payung tidak dapat mengerjakannya')
  expect(files).toEqual([])
})

test.each([
  [['WORKER_EXPORT'], true],
  [['DECREE_REVIEW'], false],
  [['WORKER_READ'], false],
] as const)('with %j a list that names people has a file: %s', async (permissions, isOffered) => {
  const { server } = serverWithAnswers()
  const page = await renderSignedIn(
    <>
      <ListExport name="annex-people" source={source}>
        {table}
      </ListExport>
      <ListExport name="decree-list" source={source}>
        {table}
      </ListExport>
    </>,
    permissions,
    server,
  )
  unmount = page.unmount
  await expect.poll(page.text, { timeout: 20_000 }).toContain('Unduh daftar (CSV)')
  expect(document.querySelectorAll('button[aria-label="Unduh daftar (CSV)"]')).toHaveLength(isOffered ? 2 : 1)
})

test('of a list that names people the log hears which it is, and the server decides', async () => {
  const { answer, sent } = await pressed(table, 'annex-people')
  await answer(first)
  await answer(last)
  expect(sentTo(sent, 2)).toEqual({ input: { name: 'annex-people', list: '/', filters: [], rows: 2 } })
})
