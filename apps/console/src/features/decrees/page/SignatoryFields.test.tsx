// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'
import { useSignatory } from './use-signatory.ts'

let unmount = async () => {}
afterEach(() => unmount())

function Fields() {
  const signatory = useSignatory('keputusan')
  return <SignatoryFields signatory={signatory} nameProblem={undefined} titleProblem={undefined} />
}

async function fieldsAfter(usual: object) {
  const server: typeof fetch = async () =>
    Response.json({
      data: {
        decree: { __typename: 'Decree', id: 'keputusan', usualSignatory: { __typename: 'UsualSignatory', ...usual } },
      },
    })
  const shown = await renderSignedIn(<Fields />, [], server)
  unmount = shown.unmount
  const [name, title] = [...document.querySelectorAll('input')]
  await vi.waitFor(() => expect(title?.value).not.toBe(''))
  return { ...shown, name, title, capacity: document.querySelector('select') }
}

test('whoever signed last stands there, and the form says where that comes from', async () => {
  const { name, title, capacity, text } = await fieldsAfter({
    name: 'H. Sujiwo',
    title: 'Bupati Kubu Raya',
    capacity: 'ACTING_PJ',
  })
  expect([name?.value, title?.value, capacity?.value]).toEqual(['H. Sujiwo', 'Bupati Kubu Raya', 'ACTING_PJ'])
  expect(text()).toContain('Terisi dari keputusan terakhir')
})

test('before the first decree only the position is known', async () => {
  const { name, title, text } = await fieldsAfter({
    name: null,
    title: 'Gubernur Kalimantan Barat',
    capacity: 'DEFINITIVE',
  })
  expect([name?.value, title?.value]).toEqual(['', 'Gubernur Kalimantan Barat'])
  expect(text()).not.toContain('Terisi dari keputusan terakhir')
})
