import * as z from 'zod/mini'
import { normalisePhoneNumber } from '../identity/phone-number.ts'
import { loggedReason, must, refusal, text } from '../input/input-parts.ts'
import { readBusinessNumber } from './business-number.ts'
import { companyName, LEGAL_FORMS } from './company-application.ts'

const NAME = { min: 3, max: 100 }
const ADDRESS = { min: 10, max: 200 }
const PURPOSE = { min: 10, max: 500 }
const PERSON = { min: 2, max: 120 }
const POSITION = { min: 2, max: 80 }
// Narrower than what an administrator may write: a stranger names this mailbox, and a comma or a bracket would name several.
const EMAIL = /^[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,180}\.[a-z]{2,20}$/

interface Ground {
  /** Whether a code is that of a regency or city. */
  readonly isRegency: (code: string) => boolean
  /** Whether a code is that of the government of a province, regency or city. */
  readonly isGovernment: (code: string) => boolean
}

const isLegalForm = (written: string) => LEGAL_FORMS.some((form) => form === written)

/** What a company writes on the public page. */
export function companyApplicationInput(ground: Ground) {
  return z.pipe(
    z.object({
      legalForm: z.pipe(
        z.string().check(must(isLegalForm, refusal('COMPANY_LEGAL_FORM_INVALID'))),
        z.enum(LEGAL_FORMS),
      ),
      name: text(NAME, refusal('COMPANY_NAME_INVALID', { min: NAME.min, max: NAME.max })),
      nib: z.pipe(
        z.string().check(must((written) => readBusinessNumber(written) !== null, refusal('NIB_INVALID'))),
        z.transform((written) => readBusinessNumber(written) ?? ''),
      ),
      address: text(ADDRESS, refusal('COMPANY_ADDRESS_INVALID', { min: ADDRESS.min, max: ADDRESS.max })),
      areaCode: z.string().check(must(ground.isRegency, refusal('COMPANY_AREA_INVALID'))),
      governmentCode: z.string().check(must(ground.isGovernment, refusal('COMPANY_GOVERNMENT_INVALID'))),
      purpose: text(PURPOSE, refusal('COMPANY_PURPOSE_INVALID', { min: PURPOSE.min, max: PURPOSE.max })),
      contactName: text(PERSON, refusal('CONTACT_NAME_INVALID', { min: PERSON.min, max: PERSON.max })),
      contactPosition: text(POSITION, refusal('CONTACT_POSITION_INVALID', { min: POSITION.min, max: POSITION.max })),
      email: z.string().check(
        z.trim(),
        z.toLowerCase(),
        must((address) => EMAIL.test(address), refusal('CONTACT_EMAIL_INVALID')),
      ),
      phone: z.pipe(
        z.string().check(must((written) => normalisePhoneNumber(written) !== null, refusal('CONTACT_PHONE_INVALID'))),
        z.transform((written) => normalisePhoneNumber(written) ?? ''),
      ),
    }),
    z.transform(({ name, ...application }) => ({
      ...application,
      companyName: companyName(application.legalForm, name),
    })),
  )
}

/** Why an application is refused; it goes to the applicant by mail. */
export const companyRefusalInput = z.object({ reason: loggedReason() })
