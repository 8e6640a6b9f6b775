// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FundingEditor } from './FundingEditor.tsx'
import type { DecreeFunding } from './funding.query.ts'
import type { DraftBasis } from './funding-draft.ts'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.useRealTimers()
})

const basis: DraftBasis = {
  own: { id: 'tenant-1', kind: 'REGENCY' },
  ownSource: 'REGIONAL_BUDGET',
  tenants: [{ id: 'kalbar', kind: 'PROVINCE', name: 'Provinsi Kalimantan Barat', shortName: 'Kalbar' }],
  pledges: [],
  fromMonth: '2026-01-01',
  untilMonth: '2027-01-01',
}
const funding = {
  decree: { id: 'decree', version: 3, fromMonth: '2026-01-01', untilMonth: '2027-01-01', people: 2 },
  rules: [],
  consents: [],
  mayChange: true,
} as unknown as DecreeFunding

async function editor(shown = funding, ground = basis) {
  const { server, sent, answer } = serverWithAnswers()
  const onChanged = vi.fn()
  const page = await renderSignedIn(
    <FundingEditor funding={shown} basis={ground} villages={[]} onChanged={onChanged} />,
    ['DECREE_READ', 'DECREE_DRAFT'],
    server,
  )
  unmount = page.unmount
  return { ...page, sent, answer, onChanged }
}

const previewOf = (...data: object[]) => ({
  previewFundingRules: { __typename: 'PreviewFundingRulesSuccess', data },
})
/** The catalogue of occupations, which the first rule asks for. */
const none = { occupations: [] }

test('a list that is drawn from pledges proposes that each company pays for its people, with a share to change', async () => {
  const tenants = [{ id: 'pt', kind: 'COMPANY' as const, name: 'PT Contoh', shortName: 'Contoh' }]
  const company = { id: 'pt', name: 'PT Contoh' }
  const pledges = [{ pledgeId: 'j1', people: 11, fromMonth: '2026-01-01', untilMonth: '2026-07-01', company }]
  const { answer, button, press, sent, text } = await editor(funding, { ...basis, tenants, pledges })
  expect(text()).toContain('Usulan dari janji perusahaan')
  await press(button('Pakai usulan'))
  await answer(none)
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.input).toMatchObject({
    rules: [
      { pledgeId: 'j1', payer: { tenantId: 'pt', source: 'CSR' }, shareBasisPoints: 10_000, untilMonth: '2026-07-01' },
    ],
    last: { tenantId: 'tenant-1', source: 'REGIONAL_BUDGET' },
  })
  expect(text()).toContain('Orang dari janji PT Contoh (11)')
})

test('an example stands in the fields, and its effect is asked once and shown with its sums and who must agree', async () => {
  const { answer, button, press, sent, text } = await editor()
  expect(text()).toContain('pemerintah Anda membayar semuanya')
  await press(button('Provinsi Jan–Jun 2026'))
  await answer(none)
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.input).toMatchObject({ decreeId: 'decree', rules: [{ untilMonth: '2026-07-01' }] })
  await answer(
    previewOf(
      { ruleNumber: 1, month: '2026-01-01', people: 2, amount: '33600' },
      { ruleNumber: 1, month: '2026-02-01', people: 2, amount: '33600' },
      { ruleNumber: 2, month: '2026-07-01', people: 2, amount: '33600' },
    ),
  )
  expect(text()).toContain('Jan–Feb 20262 orang, Rp33.600 sebulan')
  expect(text()).toContain('Rp100.800')
  expect(text()).toContain('sesudah disetujui oleh: Provinsi Kalimantan Barat')
})

test('what the API refuses stands beside its field, and what was written stays', async () => {
  const { answer, button, fill, press, sent } = await editor()
  await press(button('Pusat 50%'))
  await answer(none)
  await fill('Persentase (%)', '101')
  await press(button('Simpan pembagian'))
  expect(sent.at(-1)?.input).toMatchObject({ expectedVersion: 3, rules: [{ shareBasisPoints: 10_100 }] })
  const issue = { path: 'rules.0', code: 'SHARE_INVALID', severity: 'ERROR', messageEn: 'Rule 1: its share' }
  await answer({
    saveFundingRules: {
      __typename: 'ValidationError',
      code: 'SHARE_INVALID',
      message: '',
      messageEn: '',
      issues: [{ ...issue, message: 'Aturan ke-1: bagiannya harus antara 0,01% dan 100%.' }],
    },
  })
  const field = document.getElementById('rules.0.share') as HTMLInputElement
  await vi.waitFor(() => {
    const describedBy = field.getAttribute('aria-describedby') ?? ''
    const words = document.getElementById(describedBy.split(' ').at(-1) ?? '')?.textContent
    expect(words ?? '').toContain('antara 0,01% dan 100%')
  })
  expect(field.value).toBe('101')
})

test('a rule changes places by its button, which keeps the focus', async () => {
  const { answer, button, press } = await editor()
  await press(button('Pusat 50%'))
  await answer(none)
  await press(button('Tambah aturan'))
  const named = (label: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)
  const payer = (at: number) => document.querySelector<HTMLSelectElement>(`select[id^="rules.${at}."]`)?.value
  expect(payer(0)).toBe('OUTSIDE')
  await press(named('Naikkan aturan 2') as HTMLButtonElement)
  expect(payer(0)).toBe('tenant-1')
  expect(payer(1)).toBe('OUTSIDE')
  // At the top there is no way further up: the way down has the focus.
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Turunkan aturan 1')
})

test('whoever comes after a colleague is told, and saves only after choosing', async () => {
  const { button, press, text } = await editor()
  expect(text()).not.toContain('Seorang rekan')
  expect(button('Simpan pembagian').disabled).toBe(true)
  await press(button('Tambah aturan'))
  expect(button('Simpan pembagian').disabled).toBe(false)
})
