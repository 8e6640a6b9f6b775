// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { type NamedDecree, useDecreeName } from './use-decree-name.ts'

let unmount = async () => {}
afterEach(() => unmount())

function Name(props: { decree: NamedDecree }) {
  return <p>{useDecreeName()(props.decree)}</p>
}

async function nameOf(changed: Partial<NamedDecree>) {
  const decree: NamedDecree = {
    ...{ kind: 'DESIGNATION', number: '12/2026', fromMonth: '2027-01', programme: { name: 'Pekerja rentan' } },
    ...changed,
  }
  unmount = (await render(<Name decree={decree} />)).unmount
  return document.querySelector('main')?.textContent
}

test('a decree is called by its number and its programme', async () => {
  expect(await nameOf({})).toBe('SK 12/2026 · Pekerja rentan')
})

test('a number that names no year gets the year in which the decree begins', async () => {
  expect(await nameOf({ number: '12' })).toBe('SK 12 (2027) · Pekerja rentan')
  await unmount()
  expect(await nameOf({ number: '400.5/12027/DINSOS' })).toBe('SK 400.5/12027/DINSOS (2027) · Pekerja rentan')
})

test('a draft is called by the year in which it begins', async () => {
  expect(await nameOf({ number: null })).toBe('Konsep 2027 · Pekerja rentan')
})

test('an amendment and a revocation say what they are', async () => {
  expect(await nameOf({ kind: 'AMENDMENT', number: null })).toBe('Konsep 2027 · Perubahan · Pekerja rentan')
  await unmount()
  expect(await nameOf({ kind: 'REVOCATION' })).toBe('SK 12/2026 · Pencabutan · Pekerja rentan')
})
