// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TextInput } from '@mantine/core'
import { act, useState } from 'react'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, fillDevice, liesIn, memoryIdb } from '../../session/testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { dropFormDraft, keepFormDraft } = await import('../../session/form-drafts.ts')
const { readItems } = await import('../../session/outbox.ts')
const { renderSignedIn } = await import('../testing/signed-in.tsx')
const { ButtonLink } = await import('../ButtonLink.tsx')
const { LongForm } = await import('./LongForm.tsx')

const OWNER = 'user-1:61.01'
const ID = 'FORM user-1:61.01 /'
const NATIONAL_ID = '6112055511820202'

let unmount = async () => {}
/** What a device writes or reads beside the page. */
const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))))

beforeEach(emptyDevice)
afterEach(async () => {
  await unmount()
  // A form that is left keeps what is in it: written late, it would lie in the next test's device.
  await settled()
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

function Form(props: { version?: number; part?: string; staysOpen?: boolean }) {
  const [values, setValues] = useState({ title: '' })
  const [saved, setSaved] = useState(false)
  const { part, staysOpen = false } = props
  return (
    <LongForm
      refusal={{ errors: [], attempt: 0, problem: null }}
      dirty={!saved && values.title !== ''}
      draft={{
        ...{ values, version: props.version, take: setValues },
        ...(part !== undefined && { part }),
        savedVersion: saved && staysOpen ? 1 : null,
      }}
      busy={false}
      saveLabel="Simpan naskah"
      cancel={<ButtonLink to="/bantuan">Bantuan</ButtonLink>}
      onSubmit={() => setSaved(true)}
    >
      <TextInput label="Tentang" value={values.title} onChange={(event) => setValues({ title: event.target.value })} />
    </LongForm>
  )
}

async function opened(version?: number, how: { part?: string; staysOpen?: boolean } = {}) {
  const page = await renderSignedIn(<Form {...(version === undefined ? {} : { version })} {...how} />, [])
  unmount = page.unmount
  // What lies on the device is read after the form stands.
  await settled()
  return page
}

const isKept = () => expect.poll(() => liesIn('outbox', ID), { timeout: 4000 }).toBeDefined()
const written = () => document.querySelector<HTMLInputElement>('form input')?.value

test('what is typed is kept, unreadable where it lies, and offered when the form is opened again', async () => {
  const first = await opened()
  await first.fill('Tentang', `Perubahan ${NATIONAL_ID}`)
  await isKept()
  expect(JSON.stringify(liesIn('outbox', ID))).not.toContain(NATIONAL_ID)
  expect(new TextDecoder().decode((liesIn('outbox', ID) as { sealed: ArrayBuffer }).sealed)).not.toContain(NATIONAL_ID)
  await unmount()
  const { button, press, text } = await opened()
  await press(button('Lanjutkan draf dari'))
  expect(written()).toBe(`Perubahan ${NATIONAL_ID}`)
  expect(text()).not.toContain('Lanjutkan draf dari')
})

test('signing out asks about a form that nobody has saved', async () => {
  const { fill } = await opened()
  await fill('Tentang', 'Petani')
  await isKept()
  expect(await readItems(OWNER)).toMatchObject([{ kind: 'FORM', state: 'DRAFT', content: { path: '/' } }])
})

test('leaving says that it is kept, and keeps what was typed last', async () => {
  const { button, fill, press, text } = await opened()
  await fill('Tentang', 'Petani')
  await act(async () => document.querySelector('a')?.click())
  expect(text()).toContain('tersimpan sebagai draf di perangkat ini')
  await press(button('Tinggalkan'))
  await isKept()
})

test('a device without room says that leaving loses it', async () => {
  const { fill, text } = await opened()
  fillDevice()
  await fill('Tentang', 'Petani')
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 1700))))
  await act(async () => document.querySelector('a')?.click())
  expect(text()).toContain('Yang Anda isi belum disimpan dan akan hilang.')
})

test('a form that was saved leaves no draft', async () => {
  const { button, fill, press } = await opened()
  await fill('Tentang', 'Petani')
  await isKept()
  await press(button('Simpan naskah'))
  await unmount()
  await expect.poll(() => liesIn('outbox', ID)).toBeUndefined()
})

test('a draft that is still being sealed as its form is saved does not come back', async () => {
  const keeping = keepFormDraft(OWNER, { title: 'Laporan', path: '/', version: null, values: { title: 'Petani' } })
  await dropFormDraft(OWNER, { path: '/' })
  expect(await keeping).toBe(true)
  await settled()
  expect(liesIn('outbox', ID)).toBeUndefined()
})

test('a draft that is put away is gone', async () => {
  await keepFormDraft(OWNER, { title: 'Perjanjian', path: '/', version: null, values: { title: 'Petani' } })
  const { button, press, text } = await opened()
  await expect.poll(text).toContain('Lanjutkan draf dari')
  await press(button('Buang'))
  await expect.poll(() => liesIn('outbox', ID)).toBeUndefined()
  expect(text()).not.toContain('Lanjutkan draf dari')
  expect(written()).toBe('')
})

test('a draft of a record that was changed since says so', async () => {
  await keepFormDraft(OWNER, { title: 'Perjanjian', path: '/', version: 3, values: { title: 'Petani' } })
  expect((await opened(3)).text()).not.toContain('Sejak itu datanya berubah')
  await unmount()
  expect((await opened(4)).text()).toContain('Sejak itu datanya berubah')
})

test('a draft with other fields than the form has is not offered', async () => {
  await keepFormDraft(OWNER, { title: 'Perjanjian', path: '/', version: null, values: { name: 'Petani' } })
  expect((await opened()).text()).not.toContain('Lanjutkan draf dari')
})

test('a form that stays open after it was saved leaves no draft either', async () => {
  const { button, fill, press } = await opened(undefined, { staysOpen: true })
  await fill('Tentang', 'Petani')
  await isKept()
  await press(button('Simpan naskah'))
  await expect.poll(() => liesIn('outbox', ID)).toBeUndefined()
})

test('of several forms at one address each keeps its own', async () => {
  const template = await opened(undefined, { part: 'AMENDMENT' })
  await template.fill('Tentang', 'Perubahan')
  await unmount()
  await settled()
  expect((await opened(undefined, { part: 'REVOCATION' })).text()).not.toContain('Lanjutkan draf dari')
  await unmount()
  expect((await opened(undefined, { part: 'AMENDMENT' })).text()).toContain('Lanjutkan draf dari')
})

test('every form that asks before it is left keeps what was filled in', () => {
  const folder = join(import.meta.dirname, '../..')
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => /(?<!\.test)\.tsx$/.test(file))
  const asks = files.filter((file) => /<LeaveGuard\s/.test(readFileSync(join(folder, file), 'utf8')))
  // A registration lies in the outbox; the columns of an import stand beside the file that was uploaded.
  expect(asks.filter((file) => !file.startsWith('parts/')).sort()).toEqual([
    'features/imports/MappingStep.tsx',
    'features/workers/form/RegisterWorkerPage.tsx',
    'ui/form/FormDraft.tsx',
  ])
})
