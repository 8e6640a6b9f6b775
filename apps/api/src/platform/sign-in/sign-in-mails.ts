import type { Mail } from '../mailer.ts'

/** Both languages in one mail: before sign-in nobody knows which one the person reads. */
export function passwordResetMail(to: string, link: string): Mail {
  return {
    to,
    subject: 'Payung: atur ulang kata sandi / reset your password',
    text: `Seseorang meminta kata sandi baru untuk akun Payung ${to}.
Buka tautan ini dalam satu jam untuk membuatnya:

${link}

Bukan Anda? Abaikan surel ini; kata sandi lama tetap berlaku.

—

Somebody asked for a new password for the Payung account ${to}.
Open the link above within an hour to set it.
Not you? Ignore this mail; the old password stays.
`,
  }
}

/** Goes to the owner after the fact, so that a reset by somebody else does not stay unseen. */
export function passwordChangedMail(to: string): Mail {
  return {
    to,
    subject: 'Payung: kata sandi diganti / password changed',
    text: `Kata sandi akun Payung ${to} baru saja diganti dan semua perangkat dikeluarkan.
Bukan Anda? Hubungi administrator instansi Anda sekarang.

—

The password of the Payung account ${to} has just been changed and every device was signed out.
Not you? Call the administrator of your organisation now.
`,
  }
}
