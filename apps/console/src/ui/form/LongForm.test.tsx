// @vitest-environment happy-dom
import { TextInput } from '@mantine/core'
import { act } from 'react'
import { CombinedError } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { ButtonLink } from '../ButtonLink.tsx'
import { renderSignedIn } from '../testing/signed-in.tsx'
import { LongForm } from './LongForm.tsx'

const complete = { errors: [], attempt: 0, problem: null }

const text = () => document.body.textContent ?? ''

let unmount = async () => {}
afterEach(() => unmount())

async function showing(changed: Partial<Parameters<typeof LongForm>[0]> = {}) {
  const onSubmit = vi.fn()
  const page = await renderSignedIn(
    <LongForm
      refusal={complete}
      dirty={false}
      draft={{ values: {}, take: () => {} }}
      busy={false}
      saveLabel="Simpan naskah"
      onSubmit={onSubmit}
      {...changed}
    >
      <TextInput id="title" label="Tentang" />
    </LongForm>,
    [],
  )
  unmount = page.unmount
  return { ...page, onSubmit }
}

test('submits in place of the browser', async () => {
  const { button, onSubmit, press } = await showing()
  let leaves = true
  document.addEventListener('submit', (event) => (leaves = !event.defaultPrevented), { once: true })
  await press(button('Simpan naskah'))
  expect(onSubmit).toHaveBeenCalledOnce()
  expect(leaves).toBe(false)
})

test('leads from what is wrong to its field', async () => {
  await showing({ refusal: { ...complete, errors: [{ fieldId: 'title', message: 'Tulis judulnya.' }], attempt: 1 } })
  const [summary] = document.querySelectorAll('form a')
  expect(summary?.textContent).toBe('Tulis judulnya.')
  expect(summary?.getAttribute('href')).toBe('#title')
})

test('says before its buttons what no field can say', async () => {
  const problem = new CombinedError({ networkError: new TypeError('fetch failed') })
  const { button } = await showing({ refusal: { ...complete, problem } })
  const alert = document.querySelector('form [role=alert]')
  expect(alert?.compareDocumentPosition(button('Simpan naskah'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('offers the way back before the way on', async () => {
  await showing({ cancel: <button type="button">Batal</button> })
  expect([...document.querySelectorAll('form button')].map(({ textContent }) => textContent)).toEqual([
    'Batal',
    'Simpan naskah',
  ])
})

test('asks before it is left only where something is not saved', async () => {
  const leave = () => act(async () => document.querySelector('a')?.click())
  await showing({ cancel: <ButtonLink to="/bantuan">Bantuan</ButtonLink> })
  await leave()
  expect(text()).not.toContain('Tinggalkan isian ini?')
  await unmount()
  await showing({ cancel: <ButtonLink to="/bantuan">Bantuan</ButtonLink>, dirty: true })
  await leave()
  expect(text()).toContain('Tinggalkan isian ini?')
})
