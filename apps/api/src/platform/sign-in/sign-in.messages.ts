import { defineMessages } from '@payung/domain/text/define-messages'

export const signInMessages = defineMessages({
  PASSWORD_TOO_SHORT: {
    reason: { id: 'Kata sandi terlalu pendek.', en: 'The password is too short.' },
    remedy: {
      id: 'Pakai sekurangnya {passwordLengthMin, number} huruf; beberapa kata berturut-turut mudah diingat.',
      en: 'Use at least {passwordLengthMin, number} characters; a few words in a row are easy to remember.',
    },
  },
  PASSWORD_TOO_LONG: {
    reason: { id: 'Kata sandi terlalu panjang.', en: 'The password is too long.' },
    remedy: {
      id: 'Pakai paling banyak {passwordLengthMax, number} huruf.',
      en: 'Use at most {passwordLengthMax, number} characters.',
    },
  },
  PASSWORD_TOO_SIMPLE: {
    reason: { id: 'Kata sandi ini mudah ditebak.', en: 'This password is easily guessed.' },
    remedy: {
      id: 'Pakai beberapa kata yang tidak biasa berdampingan.',
      en: 'Use a few words that do not usually stand together.',
    },
  },
  ACCOUNT_LOCKED: {
    reason: { id: 'Terlalu banyak percobaan masuk.', en: 'Too many attempts to sign in.' },
    remedy: {
      id: 'Coba lagi dalam {minutes, number} menit, atau atur ulang kata sandi Anda.',
      en: 'Try again in {minutes, plural, one {# minute} other {# minutes}}, or reset your password.',
    },
  },
  TOO_MANY_REQUESTS: {
    reason: { id: 'Terlalu banyak permintaan.', en: 'Too many requests.' },
    remedy: {
      id: 'Coba lagi dalam {retryAfterSeconds, number} detik.',
      en: 'Try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
    },
  },
  REFUSED: {
    reason: { id: 'Permintaan ini ditolak.', en: 'This request was refused.' },
    remedy: { id: 'Muat ulang halaman, lalu coba lagi.', en: 'Reload the page and try again.' },
  },
})
