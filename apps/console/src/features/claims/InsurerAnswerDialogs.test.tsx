// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import type { ClaimDetail } from './claims.query.ts'
import { ApproveDialog, PayDialog } from './InsurerAnswerDialogs.tsx'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
})

const answered = {
  ...{
    id: 'klaim',
    version: 5,
    programme: 'DEATH',
    submittedDue: '42000000',
    approved: '42000000',
    payable: '42000000',
  },
} as unknown as ClaimDetail

async function opened(Dialog: typeof PayDialog, claim: ClaimDetail = answered) {
  const { server, answer, sent } = serverWithAnswers()
  const onDone = vi.fn()
  const page = await render(<Dialog claim={claim} today="2026-11-20" onClose={vi.fn()} onDone={onDone} />, server)
  unmount = page.unmount
  return { ...page, answer, sent, onDone }
}

test('all that was approved is paid without a reason', async () => {
  const { answer, button, onDone, press, sent, text } = await opened(PayDialog)
  expect(text()).not.toContain('Alasan')
  await press(button('Simpan'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({ action: 'PAY', paid: '42000000', reason: null, expectedVersion: 5 })
  expect(onDone).toHaveBeenCalledOnce()
})

test('where two people know no heir, the funeral money is offered, without a reason for the rest', async () => {
  const withoutHeir = {
    ...answered,
    payable: '10000000',
  } as unknown as ClaimDetail
  const { answer, button, press, sent, text } = await opened(PayDialog, withoutHeir)
  expect(text()).not.toContain('Alasan')
  await press(button('Simpan'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({ paid: '10000000', reason: null })
})

test('less is paid with the reason that the insurer gives, and more is refused beside the field', async () => {
  const { answer, button, fill, press, sent, text } = await opened(PayDialog)
  await fill('Jumlah yang dibayar (Rp)', '43000000')
  await press(button('Simpan'))
  expect(sent).toEqual([])
  await fill('Jumlah yang dibayar (Rp)', '41000000')
  expect(text()).toContain('Kurang Rp1.000.000 dari yang disetujui')
  await press(button('Simpan, kurang Rp1.000.000'))
  expect(sent).toEqual([])
  expect(text()).toContain('sebabnya belum ditulis')
  await fill('Alasan', 'Dipotong iuran yang kurang')
  await press(button('Simpan, kurang Rp1.000.000'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({ paid: '41000000', reason: 'Dipotong iuran yang kurang' })
})

test('less is paid without a reason only by somebody who says that the insurer gives none', async () => {
  const { answer, button, fill, press, sent, text } = await opened(PayDialog)
  await fill('Jumlah yang dibayar (Rp)', '41000000')
  const box = document.querySelector<HTMLInputElement>('input[type=checkbox]')
  if (box === null) throw new Error('nothing to tick')
  await press(box)
  expect(text()).not.toContain('Alasan')
  await press(button('Simpan, kurang Rp1.000.000'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({ paid: '41000000', reason: null, insurerGivesNoReason: true })
})

test('less than was due is approved with the reason of the letter', async () => {
  const { answer, button, fill, press, sent, text } = await opened(ApproveDialog)
  await fill('Nomor klaim dari BPJS', 'K-2026-1')
  await fill('Jumlah yang disetujui (Rp)', '20000000')
  expect(text()).toContain('Kurang Rp22.000.000 dari hak keluarga')
  await press(button('Simpan, kurang Rp22.000.000'))
  expect(sent).toEqual([])
  expect(text()).toContain('sebabnya belum ditulis')
  await fill('Alasan', 'Masa kepesertaan kurang tiga bulan')
  await press(button('Simpan, kurang Rp22.000.000'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({
    ...{ action: 'APPROVE', approved: '20000000', insurerNumber: 'K-2026-1' },
    reason: 'Masa kepesertaan kurang tiga bulan',
  })
})

test('less than was due is approved without a reason only by somebody who says that the letter gives none', async () => {
  const { answer, button, fill, press, sent, text } = await opened(ApproveDialog)
  await fill('Nomor klaim dari BPJS', 'K-2026-1')
  await fill('Jumlah yang disetujui (Rp)', '10000000')
  const box = document.querySelector<HTMLInputElement>('input[type=checkbox]')
  if (box === null) throw new Error('nothing to tick')
  await press(box)
  expect(text()).not.toContain('Alasan')
  await press(button('Simpan, kurang Rp32.000.000'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({ approved: '10000000', reason: null, insurerGivesNoReason: true })
})

test('a month that was posted after the claim went out can be approved in full', async () => {
  const late = { ...answered, submittedDue: '0', dueAtAnswer: '42000000', approved: null }
  const { answer, button, fill, press, sent, text } = await opened(ApproveDialog, late)
  expect(text()).toContain('Hak keluarga hari ini')
  await fill('Nomor klaim dari BPJS', 'K-2026-1')
  await press(button('Simpan'))
  await answer({ takeClaimStep: { __typename: 'TakeClaimStepSuccess', data: { id: 'klaim' } } })
  expect(sent.at(-1)?.input).toMatchObject({ approved: '42000000', reason: null })
})

test('what the server refuses gives the focus back to the button, which lost it while it was busy', async () => {
  const { answer, button, press, text } = await opened(PayDialog)
  await press(button('Simpan'))
  // As browsers do with a button that is disabled.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const refusal = {
    __typename: 'ConflictError',
    code: 'CLAIM_HEIRS_DISPUTED',
    messages: { id: 'Ahli warisnya bersengketa.', en: '' },
  }
  await answer({ takeClaimStep: refusal })
  expect(text()).toContain('Simpan')
  expect(document.activeElement).toBe(button('Simpan'))
})
