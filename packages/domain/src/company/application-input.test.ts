import { describe, expect, test } from 'vitest'
import { checkInput } from '../input/check-input.ts'
import { companyApplicationInput } from './application-input.ts'

const WHOLE = {
  legalForm: 'PT',
  name: 'PT Contoh Maju',
  nib: '8120 0012 34567',
  address: 'Jalan Arteri Supadio 1',
  areaCode: '61.12',
  governmentCode: '61.12',
  purpose: 'Membayar iuran nelayan di sekitar pabrik',
  contactName: 'Dewi Lestari',
  contactPosition: 'Kepala CSR',
  email: ' Dewi@Contoh.example ',
  phone: '0812-3456-7890',
}
const SCHEMA = companyApplicationInput({
  isRegency: (code) => code === '61.12',
  isGovernment: (code) => code === '61.12',
})
const faultsOf = (changed: object) => {
  const outcome = checkInput(SCHEMA, { ...WHOLE, ...changed })
  return 'faults' in outcome
    ? outcome.faults.map(({ path, refused }) => `${path} ${refused && 'key' in refused ? refused.key : ''}`)
    : []
}

describe('an application of a company', () => {
  test('is read with its numbers and addresses in one form', () => {
    expect(checkInput(SCHEMA, WHOLE)).toMatchObject({
      output: {
        companyName: 'PT Contoh Maju',
        nib: '8120001234567',
        email: 'dewi@contoh.example',
        phone: '+6281234567890',
      },
    })
  })

  test('names each fault at its field', () => {
    expect(faultsOf({ nib: '123', email: 'dewi', phone: '1' })).toEqual([
      'nib NIB_INVALID',
      'email CONTACT_EMAIL_INVALID',
      'phone CONTACT_PHONE_INVALID',
    ])
    expect(faultsOf({ name: 'x', address: 'x', purpose: 'x' })).toEqual([
      'name COMPANY_NAME_INVALID',
      'address COMPANY_ADDRESS_INVALID',
      'purpose COMPANY_PURPOSE_INVALID',
    ])
    expect(faultsOf({ contactName: '', contactPosition: '' })).toEqual([
      'contactName CONTACT_NAME_INVALID',
      'contactPosition CONTACT_POSITION_INVALID',
    ])
    expect(faultsOf({ purpose: 'NIK saya 6112050505800001' })).toEqual(['purpose TEXT_HAS_NATIONAL_ID'])
    expect(faultsOf({ legalForm: 'GMBH', areaCode: '61', governmentCode: 'pertamina' })).toEqual([
      'legalForm COMPANY_LEGAL_FORM_INVALID',
      'areaCode COMPANY_AREA_INVALID',
      'governmentCode COMPANY_GOVERNMENT_INVALID',
    ])
  })
})
