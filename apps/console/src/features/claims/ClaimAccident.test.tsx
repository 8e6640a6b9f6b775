// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import { AccidentDialog } from './AccidentDialog.tsx'
import type { Accident, AccidentCase } from './accident.query.ts'
import ClaimAccident from './ClaimAccident.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const ENTRY: Accident = {
  ...{ number: 1, daysUnableToWork: 30, homeCare: ['250000'], transportLand: '100000' },
  ...{ transportSea: '0', transportAir: '0', writtenAt: '2026-03-05T02:00:00Z', writtenBy: { name: 'Rina' } },
  losses: [{ part: 'OTHER_TOE', pieces: 2, percent: 40 }],
}

async function showing(claim: Omit<AccidentCase, 'id'>, { isIllness = false, mayTakeSteps = true } = {}) {
  const { server, answer } = serverWithAnswers()
  const facts = { isIllness, mayTakeSteps }
  const page = await render(<ClaimAccident claimId="claim" {...facts} onChanged={() => {}} />, server)
  unmount = page.unmount
  await answer({ claim: { __typename: 'Claim', id: 'claim', ...claim } })
  return page
}

test('shows the last entry to the officers of the case, and that there were earlier ones', async () => {
  const { text, button } = await showing({ mayWriteAccident: true, accidents: [{ ...ENTRY, number: 2 }, ENTRY] })
  for (const words of [
    '30 hari',
    'Jari kaki lain × 2, fungsi hilang 40%',
    'Tahun ke-1',
    '1 catatan sebelumnya',
    'Rina',
  ])
    expect(text()).toContain(words)
  expect(text()).not.toContain('Angkutan udara')
  expect(button('Koreksi')).toBeDefined()
})

test('tells whoever is no officer of the case why it is shut', async () => {
  const { text } = await showing({ mayWriteAccident: false, accidents: null })
  expect(text()).toContain('Ambil satu langkah kasus')
  await unmount()
  const other = await showing({ mayWriteAccident: false, accidents: null }, { mayTakeSteps: false })
  expect(other.text()).toContain('karena menyangkut kesehatan.')
  expect(other.text()).not.toContain('Ambil satu langkah')
})

test('asks to write only while somebody can, and names an illness as such', async () => {
  const illness = await showing({ mayWriteAccident: true, accidents: [] }, { isIllness: true })
  expect(illness.text()).toContain('Akibat penyakit')
  expect(illness.text()).toContain('Belum ditulis.')
  await unmount()
  const paid = await showing({ mayWriteAccident: false, accidents: [] })
  expect(paid.text()).not.toContain('Akibat kecelakaan')
})

test('begins with the last entry, says what is wrong before anything is sent, and sends the whole', async () => {
  const { server, answer, sent } = serverWithAnswers()
  const onDone = vi.fn()
  const { button, press, text, ...page } = await render(
    <AccidentDialog claimId="claim" title="Akibat kecelakaan" last={ENTRY} onClose={() => {}} onDone={onDone} />,
    server,
  )
  unmount = page.unmount
  const days = document.querySelectorAll<HTMLInputElement>('input')[0]
  const writes = async (value: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(days, value)
      days?.dispatchEvent(new Event('input', { bubbles: true }))
    })
  await writes('4000')
  await press(button('Simpan'))
  expect(text()).toContain('0 sampai 3.650')
  expect(sent).toHaveLength(0)
  await writes('45')
  await press(button('Tambah tahun perawatan di rumah'))
  await press(button('Simpan'))
  expect(sent.at(-1)?.input).toMatchObject({
    claimId: 'claim',
    entries: 1,
    losses: [{ part: 'OTHER_TOE', pieces: 2, percent: 40 }],
    daysUnableToWork: 45,
    homeCare: ['250000', '0'],
    transportLand: '100000',
    transportSea: '0',
  })
  await answer({ writeAccident: { __typename: 'WriteAccidentSuccess', data: { id: 'claim' } } })
  expect(onDone).toHaveBeenCalledOnce()
})
