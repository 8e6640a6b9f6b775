import type { Mail } from '../../platform/mailer.ts'

/** To a mailbox that a stranger has named: no word of it was written by them, so that nobody sends their own text through us. */
export function confirmationMail(to: string, link: string, government: string): Mail {
  return {
    to,
    subject: 'Konfirmasi pendaftaran perusahaan di Payung / Confirm your application',
    text: `Yth. Bapak/Ibu,

Seseorang mendaftarkan perusahaan dengan alamat surel ini untuk ikut membayar iuran pekerja rentan.
Yang akan memeriksa: ${government}.
Bila itu Anda, konfirmasikan dalam tiga hari di sini:

${link}

Bila bukan Anda, abaikan surel ini: pendaftaran yang tidak dikonfirmasi tidak sampai kepada siapa pun dan dihapus sesudah tujuh hari.

—

Dear Sir or Madam,

Somebody has applied with this e-mail address for a company that wants to pay contributions of vulnerable workers, to ${government}.
If it was you, confirm within three days with the link above. If not, ignore this mail: what nobody confirms reaches nobody and is deleted after seven days.
`,
  }
}

export function refusalMail(
  to: string,
  { government, reason }: { readonly government: string; readonly reason: string },
): Mail {
  return {
    to,
    subject: 'Pendaftaran perusahaan Anda di Payung / Your application to Payung',
    text: `Yth. Bapak/Ibu,

${government} belum dapat menerima pendaftaran perusahaan Anda. Alasannya:

${reason}

Anda dapat mendaftar lagi setelah memperbaikinya.

—

Dear Sir or Madam,

${government} could not admit your company; the reason stands above. You may apply again once it is put right.
`,
  }
}
