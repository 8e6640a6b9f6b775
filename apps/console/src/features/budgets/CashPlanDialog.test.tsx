// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import { CashPlanDialog } from './CashPlanDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function proposing(ceiling: string) {
  const onDone = vi.fn()
  const { server, answer, sent } = serverWithAnswers()
  const line = { id: 'line', ceiling, cashPlans: [] }
  const page = await render(<CashPlanDialog line={line} onClose={() => {}} onDone={onDone} />, server)
  unmount = page.unmount
  const writes = async (at: number, amount: string) => {
    const field = document.querySelectorAll<HTMLInputElement>('input[inputmode=numeric]')[at]
    if (field === undefined) throw new Error('no such month')
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, amount)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
  return { ...page, answer, onDone, sent, writes }
}

test('a ceiling is divided evenly, to the rupiah, and proposed as twelve amounts', async () => {
  const { answer, button, onDone, press, sent, text } = await proposing('1201')
  await press(button('Bagi rata'))
  expect(text()).toMatch(/belum direncanakan Rp\s?0/)
  await press(button('Ajukan'))
  await answer({ proposeCashPlan: { __typename: 'ProposeCashPlanSuccess' } })
  const months = sent.at(-1)?.input['months'] as unknown as readonly string[]
  expect(months).toHaveLength(12)
  expect(months.reduce((sum, amount) => sum + BigInt(amount), 0n)).toBe(1201n)
  expect(onDone).toHaveBeenCalledOnce()
})

test('what is left out is zero, what is left of the ceiling is said, and more than it is sent to nobody', async () => {
  const { button, press, sent, text, writes } = await proposing('1000')
  await writes(0, '1001')
  await press(button('Ajukan'))
  expect(text()).toContain('melebihi pagu')
  expect(sent).toHaveLength(0)
  await writes(0, '400')
  expect(text()).toMatch(/belum direncanakan Rp\s?600/)
})
