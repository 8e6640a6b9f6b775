import type { ErrorText } from '../errors.ts'

/** What sign-in refuses, by better-auth's own codes and ours, as people read it. */
const TEXTS: Readonly<Record<string, ErrorText>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    id: 'Surel atau kata sandi tidak cocok. Periksa lagi, atau atur ulang kata sandi.',
    en: 'E-mail or password do not match. Check them, or reset your password.',
  },
  ACCOUNT_SHUT: {
    id: 'Akun contoh ditutup di sini: pemasangan ini dipakai untuk orang sungguhan. Masuk dengan akun Anda sendiri.',
    en: 'Demo accounts are shut here: this installation works for real people. Sign in with an account of your own.',
  },
  INVALID_EMAIL: {
    id: 'Isi surel lengkap, misalnya nama@kuburaya.go.id.',
    en: 'Enter the whole e-mail address, such as name@kuburaya.go.id.',
  },
  INVALID_PASSWORD: { id: 'Kata sandi tidak cocok. Periksa lagi.', en: 'The password does not match. Check it.' },
  INVALID_TOKEN: {
    id: 'Tautan ini sudah dipakai atau kedaluwarsa. Minta tautan baru.',
    en: 'This link was used already or has expired. Ask for a new one.',
  },
  INVALID_CODE: {
    id: 'Kode tidak cocok atau sudah lewat waktunya. Pakai kode terbaru di aplikasi autentikator.',
    en: 'The code does not match or has expired. Use the newest one of your authenticator.',
  },
  CODE_USED: {
    id: 'Kode ini sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator, lalu masukkan kode itu.',
    en: 'This code was used already. Wait for the next one of your authenticator and enter that.',
  },
  INVALID_BACKUP_CODE: {
    id: 'Kode cadangan tidak cocok atau sudah terpakai.',
    en: 'The backup code does not match or was used already.',
  },
  INVALID_TWO_FACTOR_COOKIE: {
    id: 'Waktu memasukkan kode sudah habis. Masuk lagi dari awal.',
    en: 'The time for the code is over. Sign in again.',
  },
  TOTP_ALREADY_ENABLED: {
    id: 'Faktor kedua sudah aktif. Matikan dulu untuk memasang yang baru.',
    en: 'A second factor is in use already. Switch it off first to set up a new one.',
  },
  TOTP_NOT_ENABLED: {
    id: 'Faktor kedua belum disiapkan. Mulai dari halaman keamanan.',
    en: 'No second factor was set up. Begin on the security page.',
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    id: 'Terlalu banyak kode salah. Masuk lagi dari awal.',
    en: 'Too many wrong codes. Sign in again.',
  },
  ACCOUNT_TEMPORARILY_LOCKED: {
    id: 'Terlalu banyak kode salah. Akun dikunci 15 menit.',
    en: 'Too many wrong codes. The account is locked for 15 minutes.',
  },
  INVALID_ORIGIN: {
    id: 'Permintaan datang dari alamat yang tidak dikenal. Buka Payung dari alamat resminya.',
    en: 'The request comes from an unknown address. Open Payung at its own address.',
  },
  UNAUTHORIZED: {
    id: 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.',
    en: 'Your session has ended. Sign in again to go on.',
  },
  VALIDATION_ERROR: {
    id: 'Isian tidak lengkap atau salah bentuk. Periksa lagi.',
    en: 'Something is missing or malformed. Check what you entered.',
  },
  NOT_FOUND: { id: 'Alamat tidak ditemukan.', en: 'No such address.' },
}

const OTHER: ErrorText = {
  id: 'Permintaan ini ditolak. Muat ulang halaman, lalu coba lagi.',
  en: 'This request was refused. Reload the page and try again.',
}

/** A refusal as every route of sign-in answers it: code, both languages, and how long to wait where waiting helps. */
export function refusal(status: number, code: string, text?: ErrorText, retryAfterSeconds?: number): Response {
  const { id, en } = text ?? TEXTS[code] ?? OTHER
  const body = { code, message: id, messageEn: en, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) }
  return Response.json(body, {
    status,
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  })
}

/** Says when to try again; the same words whether the account exists or not. */
export function lockedRefusal(retryAfterSeconds: number): Response {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return refusal(
    429,
    'ACCOUNT_LOCKED',
    {
      id: `Terlalu banyak percobaan masuk. Coba lagi dalam ${minutes} menit, atau atur ulang kata sandi.`,
      en: `Too many attempts to sign in. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or reset your password.`,
    },
    retryAfterSeconds,
  )
}

export function throttledRefusal(retryAfterSeconds: number): Response {
  return refusal(
    429,
    'TOO_MANY_REQUESTS',
    {
      id: `Terlalu banyak permintaan. Coba lagi dalam ${retryAfterSeconds} detik.`,
      en: `Too many requests. Try again in ${retryAfterSeconds} seconds.`,
    },
    retryAfterSeconds,
  )
}

/** better-auth's refusal in our shape; its cookies (an expired second-factor challenge) stay. */
export async function presentRefusal(answer: Response): Promise<Response> {
  const body: unknown = await answer.json().catch(() => null)
  if (answer.status === 429) {
    const hasCode = typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    if (hasCode) return withCookies(refusal(429, String(body.code), undefined, 900), answer)
    return withCookies(throttledRefusal(Number(answer.headers.get('x-retry-after') ?? 60)), answer)
  }
  const code =
    typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
      ? body.code
      : answer.status === 401
        ? 'UNAUTHORIZED'
        : answer.status === 404
          ? 'NOT_FOUND'
          : 'REFUSED'
  return withCookies(refusal(answer.status, code), answer)
}

function withCookies(to: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie)
  return to
}
