import type { Temporal } from 'temporal-polyfill'
import type { Mail } from '../../platform/mailer.ts'

export interface InvitationMailParts {
  readonly to: string
  readonly name: string
  readonly tenantName: string
  readonly invitedBy: string
  readonly link: string
  readonly expiresOn: Temporal.PlainDate
}

/** The only place where the token is ever written. */
export function invitationMail({ to, name, tenantName, invitedBy, link, expiresOn }: InvitationMailParts): Mail {
  const [day, dayEn] = ['id-ID', 'en-GB'].map((locale) => expiresOn.toLocaleString(locale, { dateStyle: 'long' }))
  return {
    to,
    subject: `Undangan Payung dari ${tenantName} / Invitation to Payung`,
    text: `Yth. ${name},

${invitedBy} mengundang Anda bekerja untuk ${tenantName} di Payung.
Terima undangan sampai ${day} di sini:

${link}

Tautan ini hanya untuk Anda. Jangan teruskan.

—

Dear ${name},

${invitedBy} invites you to work for ${tenantName} in Payung.
Accept until ${dayEn} with the link above. It is for you alone; do not forward it.
`,
  }
}
