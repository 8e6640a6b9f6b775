// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { emptyPlan } from './plan-draft.ts'
import { SavedPlans } from './SavedPlans.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const plan = emptyPlan(2027, 'PROVINCIAL_BUDGET')

/** Opens a kept plan and asks for it to go. */
async function asksAbout(shared: boolean) {
  const deleted: unknown[] = []
  const page = await renderSignedIn(
    <SavedPlans plan={plan} compared="" onOpen={() => {}} onCompare={() => {}} />,
    [],
    async (_address, init) => {
      const { query, variables } = JSON.parse(String(init?.body))
      if (query.includes('DeletePlan')) {
        deleted.push(variables.input)
        return Response.json({ data: { deleteView: { __typename: 'DeleteViewSuccess' } } })
      }
      const savedViews = [{ id: 'view', name: 'Setahun penuh', state: JSON.stringify(plan), shared, mine: true }]
      return Response.json({ data: { savedViews: deleted.length === 0 ? savedViews : [] } })
    },
  )
  unmount = page.unmount
  await expect.poll(page.text).toContain('Setahun penuh')
  await act(async () => {
    const choice = document.querySelector('select')
    if (choice === null) throw new Error('No plan can be opened')
    choice.value = 'view'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await page.press(page.button('Hapus rencana yang dibuka'))
  return { ...page, deleted }
}

test('deleting a shared plan says first that it goes for everybody', async () => {
  const { button, deleted, press, text } = await asksAbout(true)
  expect(text()).toContain('hilang bagi semua orang di instansi Anda')
  expect(deleted).toEqual([])
  await press([...document.querySelectorAll('button')].find(({ type }) => type === 'submit') ?? button('Hapus rencana'))
  await expect.poll(() => deleted).toEqual([{ viewId: 'view' }])
  await expect
    .poll(text, { message: 'the dialog closes, and the plan is gone' })
    .toContain('Belum ada. Simpan rencana ini')
})

test('a plan that nobody else has stays where its deletion is not confirmed', async () => {
  const { button, deleted, press, text } = await asksAbout(false)
  expect(text()).toContain('Rencana ini hilang dari daftar Anda.')
  await press(button('Batal'))
  expect(deleted).toEqual([])
})
