import { defineMessages } from '@payung/domain/text/define-messages'

/** What sign-in refuses, by better-auth's own codes and ours. */
export const refusalMessages = defineMessages({
  INVALID_EMAIL_OR_PASSWORD: {
    reason: { id: 'Surel atau kata sandi tidak cocok.', en: 'E-mail and password do not match.' },
    remedy: { id: 'Periksa lagi, atau atur ulang kata sandi.', en: 'Check them, or reset your password.' },
  },
  ACCOUNT_SHUT: {
    reason: {
      id: 'Akun contoh ditutup di sini: pemasangan ini dipakai untuk orang sungguhan.',
      en: 'Demo accounts are shut here: this installation works for real people.',
    },
    remedy: { id: 'Masuk dengan akun Anda sendiri.', en: 'Sign in with an account of your own.' },
  },
  INVALID_EMAIL: {
    remedy: {
      id: 'Isi surel lengkap, misalnya nama@kuburaya.go.id.',
      en: 'Enter the whole e-mail address, such as name@kuburaya.go.id.',
    },
  },
  INVALID_PASSWORD: {
    reason: { id: 'Kata sandi tidak cocok.', en: 'The password does not match.' },
    remedy: { id: 'Periksa lagi.', en: 'Check it.' },
  },
  INVALID_TOKEN: {
    reason: { id: 'Tautan ini sudah dipakai atau kedaluwarsa.', en: 'This link was used already or has expired.' },
    remedy: { id: 'Minta tautan baru.', en: 'Ask for a new one.' },
  },
  INVALID_CODE: {
    reason: { id: 'Kode tidak cocok atau sudah lewat waktunya.', en: 'The code does not match or has expired.' },
    remedy: { id: 'Pakai kode terbaru di aplikasi autentikator.', en: 'Use the newest one of your authenticator.' },
  },
  CODE_USED: {
    reason: { id: 'Kode ini sudah dipakai.', en: 'This code was used already.' },
    remedy: {
      id: 'Tunggu kode berikutnya di aplikasi autentikator, lalu masukkan kode itu.',
      en: 'Wait for the next one of your authenticator and enter that.',
    },
  },
  INVALID_BACKUP_CODE: {
    reason: {
      id: 'Kode cadangan tidak cocok atau sudah terpakai.',
      en: 'The backup code does not match or was used already.',
    },
    remedy: { id: 'Pakai kode cadangan lain.', en: 'Use another backup code.' },
  },
  INVALID_TWO_FACTOR_COOKIE: {
    reason: { id: 'Waktu memasukkan kode sudah habis.', en: 'The time for the code is over.' },
    remedy: { id: 'Masuk lagi dari awal.', en: 'Sign in again.' },
  },
  TOTP_ALREADY_ENABLED: {
    reason: { id: 'Faktor kedua sudah aktif.', en: 'A second factor is in use already.' },
    remedy: { id: 'Matikan dahulu untuk memasang yang baru.', en: 'Switch it off first to set up a new one.' },
  },
  TOTP_NOT_ENABLED: {
    reason: { id: 'Faktor kedua belum disiapkan.', en: 'No second factor was set up.' },
    remedy: { id: 'Mulai dari halaman keamanan.', en: 'Begin on the security page.' },
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    reason: { id: 'Terlalu banyak kode salah.', en: 'Too many wrong codes.' },
    remedy: { id: 'Masuk lagi dari awal.', en: 'Sign in again.' },
  },
  ACCOUNT_TEMPORARILY_LOCKED: {
    reason: {
      id: 'Terlalu banyak kode salah; akun dikunci 15 menit.',
      en: 'Too many wrong codes; the account is locked for 15 minutes.',
    },
    remedy: { id: 'Tunggu 15 menit, lalu masuk lagi.', en: 'Wait for 15 minutes, then sign in again.' },
  },
  INVALID_ORIGIN: {
    reason: {
      id: 'Permintaan datang dari alamat yang tidak dikenal.',
      en: 'The request comes from an unknown address.',
    },
    remedy: { id: 'Buka Payung dari alamat resminya.', en: 'Open Payung at its own address.' },
  },
  UNAUTHORIZED: {
    reason: { id: 'Sesi Anda berakhir.', en: 'Your session has ended.' },
    remedy: { id: 'Masuk lagi untuk melanjutkan.', en: 'Sign in again to go on.' },
  },
  VALIDATION_ERROR: {
    reason: { id: 'Isian tidak lengkap atau salah bentuk.', en: 'Something is missing or malformed.' },
    remedy: { id: 'Periksa lagi.', en: 'Check what you entered.' },
  },
  NOT_FOUND: {
    reason: { id: 'Alamat tidak ditemukan.', en: 'No such address.' },
    remedy: { id: 'Periksa alamatnya.', en: 'Check the address.' },
  },
})
