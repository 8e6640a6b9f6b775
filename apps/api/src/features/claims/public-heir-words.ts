import type { InLanguage, PublicLanguage } from '../../platform/http/public-page.ts'

/** What the page of an heir says. It names nobody of the office. */
export const HEIR_WORDS = {
  id: {
    notFound: [
      'Tautan tidak ditemukan',
      'Tautan ini tidak dikenal. Minta kantor yang mengirimnya membuat tautan baru.',
    ],
    ended: [
      'Tautan sudah berakhir',
      'Masa berlaku tautan ini habis, atau sudah diganti. Minta tautan baru ke kantor yang mengirimnya.',
    ],
    confirmed: ['Terima kasih', 'Jawaban tentang santunan ini sudah dicatat. Tidak ada yang perlu dilakukan lagi.'],
    received: ['Terima kasih', 'Jawaban Anda sudah dicatat.'],
    short: [
      'Terima kasih, kekurangannya dicatat',
      'Jumlah yang Anda terima lebih kecil dari yang dibayar. Orang lain di kantor akan memeriksanya dan menghubungi Anda. Jangan membayar siapa pun.',
    ],
    examined: [
      'Kekurangannya sedang diperiksa',
      'Jawaban Anda sudah dicatat: yang Anda terima lebih kecil dari yang dibayar. Orang lain di kantor memeriksanya dan akan menghubungi Anda. Jangan membayar siapa pun.',
    ],
    faultTitle: 'Jumlah belum benar',
    fault: 'Tulis jumlah yang Anda terima dengan angka saja, misalnya 15000000.',
    faultMore:
      'Jumlah ini lebih besar daripada yang dibayar. Periksa angka nolnya. Bila memang tidak kurang, tekan “Ya, saya menerima penuh”.',
    title: 'Apakah santunan sudah Anda terima penuh?',
    hello: (name: string) => `Yth. ${name},`,
    paid: 'Dibayar BPJS Ketenagakerjaan',
    paidOn: 'Pada',
    account: 'Ke rekening yang berakhir',
    from: 'Dicatat oleh',
    free: 'Tanpa biaya. Santunan adalah hak Anda sepenuhnya: tidak ada potongan, upah, atau uang terima kasih untuk siapa pun.',
    full: 'Ya, saya menerima penuh',
    fullHelp: 'Periksa dahulu saldo rekening Anda. Jawaban hanya dapat diberikan satu kali.',
    less: 'Jumlahnya lain',
    lessHelp: 'Tulis jumlah yang benar-benar Anda terima, dengan angka. Bila belum ada uang masuk, tulis 0.',
    amount: 'Jumlah yang saya terima (Rp)',
    send: 'Kirim jumlah ini',
    alone: 'Hanya Anda yang boleh menjawab di halaman ini. Bila orang lain meminta tautan ini, jangan berikan.',
  },
  en: {
    notFound: ['No such link', 'This link is not known. Ask the office that sent it for a new one.'],
    ended: [
      'This link has ended',
      'Its days are over, or another link took its place. Ask the office that sent it for a new one.',
    ],
    confirmed: ['Thank you', 'The answer about this payment is written down. There is nothing left to do.'],
    received: ['Thank you', 'Your answer is written down.'],
    short: [
      'Thank you, the shortfall is written down',
      'You received less than was paid. Somebody else at the office will look into it and call you. Pay nobody.',
    ],
    examined: [
      'The shortfall is being looked into',
      'Your answer is written down: you received less than was paid. Somebody else at the office is looking into it and will call you. Pay nobody.',
    ],
    faultTitle: 'The amount is not right yet',
    fault: 'Write what you received in digits alone, for example 15000000.',
    faultMore:
      'This is more than was paid. Look at the zeros. If nothing is missing, press “Yes, I received all of it”.',
    title: 'Did the whole payment reach you?',
    hello: (name: string) => `Dear ${name},`,
    paid: 'Paid by BPJS Ketenagakerjaan',
    paidOn: 'On',
    account: 'To the account that ends in',
    from: 'Recorded by',
    free: 'No fee. The payment is yours in full: nobody may take a share, a fee or a thank-you gift.',
    full: 'Yes, I received all of it',
    fullHelp: 'Look at your account first. You can answer only once.',
    less: 'It was another amount',
    lessHelp: 'Write what really reached you, in digits. Where nothing came, write 0.',
    amount: 'What I received (Rp)',
    send: 'Send this amount',
    alone: 'Only you may answer on this page. If anybody else asks for this link, do not give it.',
  },
} as const satisfies Record<PublicLanguage, object>

export const pathOfHeir = (code: string): string => `/publik/ahli-waris/${encodeURIComponent(code)}`

/** The page in a language, and where it is in the other. */
export function inLanguage(code: string, language: PublicLanguage): InLanguage {
  return { language, isPersonal: true, other: language === 'en' ? pathOfHeir(code) : `${pathOfHeir(code)}?bahasa=en` }
}
