import { defineMessages } from '@payung/domain/text/define-messages'

export const workMessages = defineMessages({
  JOB_TOO_LARGE: {
    reason: {
      id: 'Saringan ini memuat terlalu banyak pilihan untuk satu pekerjaan.',
      en: 'This filter names too many things for one piece of work.',
    },
    remedy: { id: 'Pilih lebih sedikit, atau bagi menjadi beberapa.', en: 'Choose fewer, or split it.' },
  },
  TOO_MANY_JOBS_OF_PERSON: {
    reason: { id: 'Anda sudah memiliki 20 pekerjaan yang menunggu.', en: 'You already have 20 jobs waiting.' },
    remedy: {
      id: 'Tunggu sampai sebagian selesai, atau batalkan sebagian di halaman Pekerjaan latar.',
      en: 'Wait until some are done, or cancel some on the page Background work.',
    },
  },
  TOO_MANY_JOBS_OF_TENANT: {
    reason: {
      id: 'Instansi Anda sudah memiliki 60 pekerjaan yang menunggu.',
      en: 'Your organisation already has 60 jobs waiting.',
    },
    remedy: { id: 'Tunggu sampai sebagian selesai.', en: 'Wait until some are done.' },
  },
  IDEMPOTENCY_KEY_TOO_LONG: {
    reason: {
      id: 'Kunci permintaan lebih dari {keyLengthMax, number} huruf.',
      en: 'The request key has more than {keyLengthMax, number} characters.',
    },
    remedy: {
      id: 'Kirim ulang dengan kunci yang lebih pendek, misalnya UUID.',
      en: 'Send again with a shorter one, such as a UUID.',
    },
  },
  IDEMPOTENCY_KEY_USED: {
    reason: {
      id: 'Kunci permintaan ini sudah dipakai untuk isian lain.',
      en: 'This request key was used for other input already.',
    },
    remedy: {
      id: 'Muat ulang halaman dan lihat yang sudah tercatat. Bila masih perlu, kirim ulang dengan kunci baru.',
      en: 'Load the page again and see what is recorded. If it is still needed, send again with a new key.',
    },
  },
  WORKER_DIED: {
    reason: {
      id: 'Pekerjaan ini berulang kali terhenti di tengah jalan. Tidak ada data yang tersimpan setengah.',
      en: 'This work was cut off again and again. Nothing was half saved.',
    },
    remedy: { id: 'Coba lagi, atau hubungi pengelola sistem.', en: 'Try again, or ask the operator of the system.' },
  },
  INTERNAL: {
    reason: { id: 'Terjadi kesalahan pada sistem.', en: 'Something went wrong in the system.' },
    remedy: {
      id: 'Coba jalankan lagi; bila berulang, sebutkan kode rujukan {reference}.',
      en: 'Try again; if it happens again, name the reference {reference}.',
    },
  },
})
