import { defineMessages } from '@payung/domain/text/define-messages'

export const httpMessages = defineMessages({
  FILE_TOO_LARGE: {
    reason: {
      id: 'Berkas terlalu besar: impor dan keputusan bertanda tangan paling besar 64 MB, dokumen lain paling besar 10 MB.',
      en: 'The file is too large: at most 64 MB for an import or a signed decree, 10 MB for another document.',
    },
    remedy: { id: 'Bagi berkas atau perkecil fotonya.', en: 'Split it, or make the photograph smaller.' },
  },
  BODY_TOO_LARGE: {
    reason: { id: 'Kiriman terlalu besar.', en: 'Too much at once.' },
    remedy: { id: 'Kirim lebih sedikit sekaligus.', en: 'Send less.' },
  },
  MEDIA_TYPE: {
    reason: { id: 'Bentuk kiriman ini tidak diterima.', en: 'This kind of content is not accepted.' },
    remedy: {
      id: 'Kirim dalam bentuk yang disebut dokumentasinya.',
      en: 'Send the kind that the documentation names.',
    },
  },
  ADDRESS_UNREADABLE: {
    reason: { id: 'Alamat tidak dapat dibaca.', en: 'The address cannot be read.' },
    remedy: {
      id: 'Buka lagi dari tautannya, atau mulai dari beranda.',
      en: 'Open the link again, or begin at the home page.',
    },
  },
  REQUEST_MALFORMED: {
    reason: { id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Reload the page.' },
  },
  FILE_MISSING: {
    reason: { id: 'Tidak ada berkas yang dikirim.', en: 'No file was sent.' },
    remedy: { id: 'Pilih berkas, lalu unggah lagi.', en: 'Choose one, then upload again.' },
  },
  INVALID_ORIGIN: {
    reason: { id: 'Kiriman ini berasal dari situs lain.', en: 'This was sent from another site.' },
    remedy: {
      id: 'Buka alamat resmi Payung, lalu kirim dari sana.',
      en: 'Open the address of Payung itself and send it from there.',
    },
  },
  PASSWORD_MISSING: {
    remedy: { id: 'Buat kata sandi.', en: 'Choose a password.' },
  },
  ROLES_IN_CONFLICT: {
    reason: {
      id: 'Anda sudah memegang peran yang tidak dapat digabung dengan undangan ini.',
      en: 'You already hold a role that does not go with this invitation.',
    },
    remedy: { id: 'Hubungi administrator.', en: 'Ask the administrator.' },
  },
  ACCOUNT_IN_CONFLICT: {
    reason: {
      id: 'Alamat surel ini sudah tercatat pada akun lain, sehingga undangan belum dapat diterima.',
      en: 'This e-mail address belongs to another account already, so the invitation cannot be accepted yet.',
    },
    remedy: { id: 'Hubungi administrator.', en: 'Ask the administrator.' },
  },
  UPLOAD_UNCLEAR: {
    reason: { id: 'Unggahan tidak dapat dibaca.', en: 'The upload cannot be read.' },
    remedy: { id: 'Muat ulang halaman, lalu pilih berkasnya lagi.', en: 'Reload the page and choose the file again.' },
  },
  INVITATION_NOT_FOUND: {
    reason: {
      id: 'Undangan ini sudah dipakai, dibatalkan, atau kedaluwarsa.',
      en: 'This invitation was used or withdrawn, or has expired.',
    },
    remedy: { id: 'Minta undangan baru kepada administrator.', en: 'Ask the administrator for a new one.' },
  },
})
