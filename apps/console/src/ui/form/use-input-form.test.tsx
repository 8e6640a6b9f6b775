// @vitest-environment happy-dom
import { TextInput } from '@mantine/core'
import { paymentInput } from '@payung/domain/money/contribution-input'
import { afterEach, expect, test, vi } from 'vitest'
import type { ProblemAnswer } from '../../session/problem.ts'
import { render } from '../testing/render.tsx'
import { DateField } from './DateField.tsx'
import { FormDialog } from './FormDialog.tsx'
import { RupiahField } from './RupiahField.tsx'
import { useInputForm } from './use-input-form.ts'

const words = {
  AMOUNT_NOT_POSITIVE: { id: 'Isi lebih dari Rp0.', en: 'Enter more than Rp0.' },
  OVERPAID: { id: 'Lebih dari sisa tagihan.', en: 'More than is left.' },
  PAID_ON_INVALID: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  PAYMENT_REFERENCE_INVALID: { id: 'Tulis nomornya.', en: 'Write the number.' },
  TEXT_HAS_NATIONAL_ID: { id: 'Jangan menulis NIK.', en: 'Do not write a NIK.' },
}
const issue = {
  path: 'reference',
  code: 'PAYMENT_KNOWN',
  severity: 'ERROR' as const,
  message: 'Sudah dicatat.',
  messageEn: 'Known.',
}
const refusal = {
  __typename: 'ValidationError' as const,
  code: 'VALIDATION',
  message: 'x',
  messageEn: 'x',
  issues: [issue],
} satisfies ProblemAnswer

function PaymentForm(props: { onSend: (input: unknown) => void; paidOn?: string | null }) {
  const form = useInputForm({
    schema: paymentInput({ today: '2026-11-20', openRupiah: 50_000n }),
    words,
    initialValues: { amount: '', paidOn: props.paidOn === undefined ? '2026-11-20' : props.paidOn, reference: '' },
    missing: { amount: 'Isi jumlahnya.', paidOn: 'Isi harinya.' },
  })
  return (
    <FormDialog
      title="Catat"
      confirm="Kirim"
      busy={false}
      problem={form.problem}
      attempt={form.attempt}
      onClose={() => form.refuse(refusal)}
      onSubmit={form.submit(props.onSend)}
    >
      <RupiahField label="Jumlah" description="" {...form.field('amount')} />
      <DateField label="Hari" {...form.field('paidOn')} />
      <TextInput label="Nomor" {...form.field('reference')} />
    </FormDialog>
  )
}

let unmount = async () => {}
afterEach(() => unmount())

async function showing(paidOn?: string | null) {
  const onSend = vi.fn()
  const page = await render(<PaymentForm onSend={onSend} {...(paidOn === undefined ? {} : { paidOn })} />)
  unmount = page.unmount
  return { ...page, onSend, submit: () => page.press(page.button('Kirim')) }
}

const focusedLabel = () => document.querySelector(`label[for="${document.activeElement?.id}"]`)?.textContent

test('sends what the schema reads: trimmed, and the amount as a number', async () => {
  const { fill, submit, onSend } = await showing()
  await fill('Jumlah', '50000')
  await fill('Nomor', ' SP2D 12 ')
  await submit()
  expect(onSend).toHaveBeenCalledWith({ amount: 50_000n, paidOn: '2026-11-20', reference: 'SP2D 12' })
})

test('sends nothing that the API would refuse, and says why in its words beside each field', async () => {
  const { fill, submit, onSend, text } = await showing()
  await fill('Jumlah', '50001')
  await fill('Nomor', '1')
  await submit()
  expect(onSend).not.toHaveBeenCalled()
  expect(text()).toContain('Lebih dari sisa tagihan.')
  expect(text()).toContain('Tulis nomornya.')
})

test('has words of its own for what is empty', async () => {
  const { submit, text } = await showing(null)
  await submit()
  expect(text()).toContain('Isi jumlahnya.')
  expect(text()).toContain('Isi harinya.')
})

test('takes the focus to the first field at fault, each time again', async () => {
  const { fill, submit } = await showing()
  await submit()
  expect(focusedLabel()).toBe('Jumlah')
  await fill('Jumlah', '100')
  await submit()
  expect(focusedLabel()).toBe('Nomor')
})

test('forgets a fault once its field is written anew', async () => {
  const { fill, submit, text } = await showing()
  await submit()
  await fill('Jumlah', '1')
  expect(text()).not.toContain('Isi jumlahnya.')
  expect(text()).toContain('Tulis nomornya.')
})

test('shows beside its field what only the server knows', async () => {
  const { press, button, text } = await showing()
  await press(button('Batal'))
  expect(text()).toContain('Sudah dicatat.')
  expect(focusedLabel()).toBe('Nomor')
})
