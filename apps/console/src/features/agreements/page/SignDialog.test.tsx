// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { AgreementDetail } from './agreement-page.query.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { SignDialog } from './SignDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

function anAgreement(differing: Partial<AgreementDetail> = {}): AgreementDetail {
  return {
    ...{ id: 'agreement', version: 1, number: null, validFrom: '2027-01-01', lastDay: '2027-12-31', signing: null },
    ...{ quotaPeople: 4_000, quotaRupiah: null, pledgeAreas: [], pledgeOccupations: [], pledgeRemainder: 'RETURN' },
    parties: [
      { id: 'kubu', kind: 'GOVERNMENT', name: 'Kabupaten Kubu Raya', mine: true, confirmation: null },
      { id: 'bpjs', kind: 'INSURER', name: 'BPJS Cabang Pontianak', mine: false, confirmation: null },
    ],
    ...{ regulations: [{ id: 'pp', name: 'PP 44/2015', title: 'JKK' }], obligations: [], steps: [] },
    ...differing,
  } as unknown as AgreementDetail
}

const closing = { onClose: () => {}, onDone: () => {} }

test('the button says whom the record of a signature asks', async () => {
  const page = await renderSignedIn(<SignDialog agreement={anAgreement()} {...closing} />, [])
  unmount = page.unmount
  expect(page.button('Catat dan minta konfirmasi 2 pihak').type).toBe('submit')
})

test('who confirms reads first what binds the party, and who confirms after it', async () => {
  const signing = { id: 'signing', signedOn: '2026-11-19', paper: null } as unknown as AgreementDetail['signing']
  const page = await renderSignedIn(<ConfirmDialog agreement={anAgreement({ signing })} {...closing} />, [])
  unmount = page.unmount
  for (const words of ['4.000 orang', '31 Desember 2027', 'PP 44/2015', 'Berikutnya: BPJS Cabang Pontianak'])
    expect(page.text()).toContain(words)
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(0)
})

test('nobody records the signature of an agreement that is over or rests on nothing before both are ticked', async () => {
  const agreement = anAgreement({ lastDay: '2026-11-19', regulations: [] })
  const page = await renderSignedIn(<SignDialog agreement={agreement} {...closing} />, [])
  unmount = page.unmount
  await page.press(page.button('Catat dan minta konfirmasi 2 pihak'))
  expect(document.querySelectorAll('input[type=checkbox][aria-invalid=true]')).toHaveLength(2)
})
