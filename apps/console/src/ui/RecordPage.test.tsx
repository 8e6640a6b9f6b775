// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { graphql } from '../graphql.ts'
import { RecordPage } from './RecordPage.tsx'
import { serverWithAnswers } from './testing/render.tsx'
import { renderSignedIn } from './testing/signed-in.tsx'

const RoundNameQuery = graphql(`
  query RoundName($id: ID!) { round(id: $id) { id name } }
`)
const sambas = { round: { id: 'round-1', name: 'Putaran Sambas' } }

let unmount = async () => {}
afterEach(() => unmount())

async function arrange(
  changed: { may?: Permission; page?: { first: number; after?: string } } = {},
  permissions: readonly Permission[] = [],
) {
  const server = serverWithAnswers()
  const part = (
    <RecordPage
      query={RoundNameQuery}
      id="round-1"
      recordOf={(data) => data.round}
      failure="Putaran tidak dapat dimuat"
      loading={{ label: 'Memuat putaran', rows: 3 }}
      {...changed}
    >
      {(round, reload) => (
        <>
          <h1>{round.name}</h1>
          <button type="button" onClick={reload}>
            Muat ulang
          </button>
        </>
      )}
    </RecordPage>
  )
  const page = await renderSignedIn(part, permissions, server.server)
  unmount = page.unmount
  return { ...page, ...server }
}

test('loads one record by its id', async () => {
  const { answer, sent, text } = await arrange()
  expect(text()).toContain('Memuat putaran')
  expect(sent).toEqual([{ id: 'round-1' }])
  await answer(sambas)
  expect(text()).toContain('Putaran Sambas')
  expect(text()).not.toContain('Memuat putaran')
})

test('loads a page of the list that the record holds', async () => {
  const { sent } = await arrange({ page: { first: 50, after: 'cursor-1' } })
  expect(sent).toEqual([{ id: 'round-1', first: 50, after: 'cursor-1' }])
})

test('keeps the record in sight while it loads again', async () => {
  const { answer, button, press, sent, text } = await arrange()
  await answer(sambas)
  await press(button('Muat ulang'))
  expect(sent).toHaveLength(2)
  expect(text()).toContain('Putaran Sambas')
  await answer({ round: { id: 'round-1', name: 'Putaran Landak' } })
  expect(text()).toContain('Putaran Landak')
})

test('says that there is no such record', async () => {
  const { answer, text } = await arrange()
  await answer({ round: null })
  expect(text()).toContain('Halaman tidak ditemukan')
})

test('says what could not be loaded, and tries again', async () => {
  const { answer, button, fail, press, text } = await arrange()
  await fail({ message: 'Rujukan AB-12.', extensions: { reference: 'AB-12', messageEn: 'Reference AB-12.' } })
  expect(text()).toContain('Putaran tidak dapat dimuat')
  expect(text()).toContain('AB-12')
  await press(button('Coba lagi'))
  await answer(sambas)
  expect(text()).toContain('Putaran Sambas')
})

test('says the same where the answer is nothing but the error', async () => {
  const { failWhole, text } = await arrange()
  await failWhole({ message: 'Rujukan AB-12.', extensions: { reference: 'AB-12', messageEn: 'Reference AB-12.' } })
  expect(text()).toContain('Putaran tidak dapat dimuat')
})

test('opens for who may read it', async () => {
  const { answer, text } = await arrange({ may: 'PROGRAMME_READ' }, ['PROGRAMME_READ'])
  await answer(sambas)
  expect(text()).toContain('Putaran Sambas')
})

test('asks the server for nothing where the viewer may not read it', async () => {
  const { sent, text } = await arrange({ may: 'PROGRAMME_READ' }, ['DECREE_READ'])
  expect(text()).toContain('Halaman ini di luar wewenang Anda')
  expect(sent).toEqual([])
})
