// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { DecreeFunding } from './funding.query.ts'
import type { DraftBasis } from './funding-draft.ts'
import { PayerChanges } from './PayerChanges.tsx'

let unmount = async () => {}
afterEach(async () => unmount())

const province = { id: 'kalbar', kind: 'PROVINCE' as const, name: 'Provinsi Kalimantan Barat', shortName: 'Kalbar' }
const company = { id: 'pt', kind: 'COMPANY' as const, name: 'PT Contoh', shortName: 'Contoh' }
const basis: DraftBasis = {
  own: { id: 'tenant-1', kind: 'REGENCY' },
  ownSource: 'REGIONAL_BUDGET',
  tenants: [province, company],
  pledges: [],
  fromMonth: '2027-04-01',
  untilMonth: '2028-01-01',
}
const rule = (number: number, payer: object) => ({
  number,
  insteadOf: null,
  shareBasisPoints: 5_000,
  occupationCodes: [],
  villageCodes: [],
  payer,
})
const funding = {
  decree: { id: 'change', version: 4, kind: 'AMENDMENT', fromMonth: '2027-04-01', untilMonth: '2028-01-01', people: 2 },
  rules: [
    rule(1, { name: null, source: 'CSR', tenant: company }),
    rule(2, { name: null, source: 'REGIONAL_BUDGET', tenant: { id: 'tenant-1', name: 'Kubu Raya', shortName: 'KR' } }),
    rule(3, { name: null, source: 'PROVINCIAL_BUDGET', tenant: province }),
  ],
  changes: [],
  consents: [],
  mayChange: true,
} as unknown as DecreeFunding
/** What is paid from April on; the third rule pays nothing any more. */
const effect = {
  decreeFunding: {
    effect: [1, 2].map((ruleNumber) => ({ ruleNumber, month: '2027-04-01', people: 2, amount: '16800' })),
  },
}

async function page(shown = funding) {
  const { server, sent, answer } = serverWithAnswers()
  const onChanged = vi.fn()
  const drawn = await renderSignedIn(
    <PayerChanges funding={shown} basis={basis} onChanged={onChanged} />,
    ['DECREE_READ', 'DECREE_DRAFT'],
    server,
  )
  unmount = drawn.unmount
  return { ...drawn, sent, answer, onChanged }
}

test('lets one’s own government take over what a company paid, and shows a fault beside its payer', async () => {
  const { answer, button, onChanged, press, sent, text } = await page()
  await answer(effect)
  await vi.waitFor(() => expect(text()).toContain('CSR, PT Contoh'))
  expect(text(), 'a rule that pays nothing').not.toContain('Aturan 3')
  expect(button('Simpan pembayar').disabled).toBe(true)
  const takesOver = () => document.querySelector<HTMLInputElement>('input[type=checkbox]') as HTMLInputElement
  await act(async () => takesOver().click())
  await press(button('Simpan pembayar'))
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.input).toEqual({
    decreeId: 'change',
    expectedVersion: 4,
    changes: [{ ruleNumber: 1, payer: { tenantId: 'tenant-1', name: null, source: 'REGIONAL_BUDGET' } }],
  })
  const issue = { path: 'changes.0', code: 'PAYER_UNCLEAR', severity: 'ERROR', messageEn: 'its payer' }
  await answer({
    savePayerChanges: {
      __typename: 'ValidationError',
      code: 'PAYER_UNCLEAR',
      message: '',
      messageEn: '',
      issues: [{ ...issue, message: 'Aturan ke-1: pembayarnya belum jelas.' }],
    },
  })
  await vi.waitFor(() => expect(text()).toContain('pembayarnya belum jelas'))
  expect(document.getElementById('rule.1.payer')?.getAttribute('aria-invalid')).toBe('true')
  await press(button('Simpan pembayar'))
  await answer({
    savePayerChanges: { __typename: 'SavePayerChangesSuccess', data: { decree: { id: 'change', version: 5 } } },
  })
  await vi.waitFor(() => expect(onChanged).toHaveBeenCalledOnce())
})

test('says who takes over once the amendment is no draft, and offers nothing to change', async () => {
  const changes = [{ ruleNumber: 1, payer: { name: 'Yayasan Contoh', source: 'SPONSOR', tenant: null } }]
  const { answer, text } = await page({ ...funding, mayChange: false, changes } as unknown as DecreeFunding)
  await answer(effect)
  await vi.waitFor(() => expect(text()).toContain('Selanjutnya dibayar oleh: Donatur, Yayasan Contoh'))
  expect(text()).not.toContain('Simpan pembayar')
})
