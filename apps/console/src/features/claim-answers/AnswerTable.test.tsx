// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import type { Answer } from './claim-answers.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ROW: Answer = {
  ...{
    id: 'row',
    rowNumber: 4,
    caseNumber: 'KLM-4F2A9C-0B7D31',
    outcome: 'PAID',
    onDay: '2026-12-01',
    insurerNumber: null,
  },
  ...{ approved: null, paid: '41000000', reason: 'Dipotong iuran terutang', verdict: 'APPLIES' },
  ...{ faultField: null, fault: null, faultCell: null, refusal: null, refusalEn: null, claim: null },
}

async function shows(row: Partial<Answer>): Promise<string> {
  const page = await renderSignedIn(<AnswerTable rows={[{ ...ROW, ...row }]} />, ['CLAIM_READ'], async () =>
    Response.json({ data: {} }),
  )
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test('a row that applies says what the insurer paid and why it is less', async () => {
  const text = await shows({})
  expect(text).toContain('KLM-4F2A9C-0B7D31')
  expect(text).toContain('Rp41.000.000')
  expect(text).toContain('Dipotong iuran terutang')
  expect(text).toContain('Periksa, lalu tekan Terapkan.')
})

test('an approval below what is due says what is missing, and that the insurer gives no reason', async () => {
  const approved = { outcome: 'APPROVED', approved: '10000000', paid: null, reason: null } as const
  const claim = { id: 'claim', dueAtAnswer: '42000000', person: null }
  const text = await shows({ ...approved, claim })
  expect(text).toContain('Kurang Rp32.000.000 dari hak keluarga. BPJS tidak menyebut sebabnya.')
  await unmount()
  expect(await shows({ ...approved, claim: { ...claim, dueAtAnswer: '10000000' } })).not.toContain('Kurang Rp')
  await unmount()
  // Of a work accident the insurer alone knows the sum.
  expect(await shows({ ...approved, claim: { ...claim, dueAtAnswer: null } })).not.toContain('Kurang Rp')
})

test('a row that the claim refused says why in the words of the server', async () => {
  expect(
    await shows({ verdict: 'REFUSED', refusal: 'Rekening belum dipastikan.', refusalEn: 'Not confirmed.' }),
  ).toContain('Rekening belum dipastikan.')
})

test('a row that cannot be read names its column, its cell and what to write', async () => {
  const text = await shows({
    ...{ verdict: 'UNREADABLE', caseNumber: null, outcome: null, faultField: 'onDay', fault: 'DAY_UNREADABLE' },
    faultCell: '31/02/2026',
  })
  expect(text).toContain('Tanggal hasil: “31/02/2026”.')
  expect(text).toContain('Bukan tanggal. Tulis misalnya 31/10/2026.')
})

test('a row that cannot be read stands under its own case, and never under the cell that is wrong', async () => {
  const fault = { verdict: 'UNREADABLE', faultField: 'onDay', fault: 'DAY_IN_FUTURE', faultCell: '2026-12-20' } as const
  const firstCell = () => document.querySelector('tbody tr')?.firstElementChild?.textContent
  await shows({ ...fault, claim: { id: 'claim', dueAtAnswer: null, person: { id: 'worker', name: 'Siti Aminah' } } })
  expect(firstCell()).toContain('KLM-4F2A9C-0B7D31Siti Aminah')
  await unmount()
  await shows({ ...fault, caseNumber: null })
  expect(firstCell()).not.toContain('2026-12-20')
})

test('a row that is applied asks for nothing more', async () => {
  expect(await shows({ verdict: 'APPLIED' })).not.toContain('Periksa, lalu')
})
