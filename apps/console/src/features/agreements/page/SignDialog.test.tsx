// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { AgreementDetail } from './agreement-page.query.ts'
import { SignDialog } from './SignDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

test('the button says whom the record of a signature asks', async () => {
  const agreement = {
    ...{ id: 'agreement', version: 1, number: null, validFrom: '2027-01-01', signing: null },
    parties: [{ id: 'kubu' }, { id: 'bpjs' }],
  } as unknown as AgreementDetail
  const page = await renderSignedIn(<SignDialog agreement={agreement} onClose={() => {}} onDone={() => {}} />, [])
  unmount = page.unmount
  expect(page.button('Catat dan minta konfirmasi 2 pihak').type).toBe('submit')
})
