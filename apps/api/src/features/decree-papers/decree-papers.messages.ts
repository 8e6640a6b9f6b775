import { defineMessages } from '@payung/domain/text/define-messages'

export const decreePaperMessages = defineMessages({
  DECREE_HAS_NO_ANNEX: {
    reason: { id: 'Keputusan pencabutan tidak berlampiran.', en: 'A decree that revokes has no annex.' },
    remedy: {
      id: 'Buka keputusan yang dicabut untuk mengunduh lampirannya.',
      en: 'Open the one that it revokes to download its annex.',
    },
  },
  DECREE_NOT_SIGNED: {
    reason: {
      id: 'Lampiran gabungan hanya ada untuk keputusan penetapan yang sudah ditandatangani.',
      en: 'Only a signed designation has a consolidated annex.',
    },
    remedy: {
      id: 'Buka keputusan yang diubah, lalu pilih bulannya.',
      en: 'Open the decree that is amended, then choose a month.',
    },
  },
  MONTH_OUTSIDE: {
    path: 'asOfMonth',
    remedy: {
      id: 'Pilih bulan di dalam masa berlaku keputusan ini.',
      en: 'Choose a month within the validity of this decree.',
    },
  },
  DECREE_NOT_APPROVED: {
    reason: {
      id: 'Naskah bersih hanya ada untuk keputusan yang sudah disetujui seluruhnya dan belum ditandatangani.',
      en: 'Only a decree that everybody has approved and nobody has signed has a clean paper.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya.', en: 'Reload to see where it stands.' },
  },
  SCAN_UNREADABLE: {
    reason: { id: 'PDF ini terkunci kata sandi.', en: 'This PDF is locked by a password.' },
    remedy: { id: 'Simpan tanpa kata sandi, lalu unggah lagi.', en: 'Save it without one, then upload it again.' },
  },
  'SCAN_UNREADABLE/scanUnreadable': {
    reason: { id: 'PDF ini rusak dan tidak dapat dibuka.', en: 'This PDF is broken and cannot be opened.' },
    remedy: {
      id: 'Pindai ulang naskah yang ditandatangani, lalu unggah lagi.',
      en: 'Scan the signed paper again, then upload it.',
    },
  },
  'DECREE_NOT_APPROVED/cleanCodesOf': {
    reason: {
      id: 'Keputusan ini tidak sedang menunggu tanda tangan.',
      en: 'This decree does not wait for a signature.',
    },
    remedy: { id: 'Muat ulang untuk melihat keadaannya.', en: 'Reload to see where it stands.' },
  },
  CLEAN_PAPER_MISSING: {
    reason: {
      id: 'Naskah bersih keputusan ini belum selesai dibuat, sehingga pindaian belum dapat dibandingkan.',
      en: 'The clean paper of this decree is not there yet, so there is nothing to compare the scan with.',
    },
    remedy: {
      id: 'Tunggu sebentar, atau tekan “Buat naskah bersih sekarang”, lalu cetak dan tanda tangani yang itu.',
      en: 'Wait a moment, or press “Make the clean paper now”, then print and sign that one.',
    },
  },
  'DECREE_NOT_SIGNED/certifiedCopy': {
    reason: {
      id: 'Keputusan ini belum ditandatangani, sehingga belum ada yang dapat disalin.',
      en: 'Nobody has signed this decree, so there is nothing to copy yet.',
    },
    remedy: { id: 'Catat penandatanganannya dahulu.', en: 'Record its signature first.' },
  },
  CERTIFIER_MISSING: {
    reason: { id: 'Belum ada pejabat yang mengesahkan salinan.', en: 'Nobody is named who certifies copies.' },
    remedy: {
      id: 'Minta administrator mengisi kepala bagian hukum pada Keputusan › Jalur dan naskah baku › Bentuk naskah.',
      en: 'Ask the administrator to enter the head of the legal bureau under Decrees › Routes and templates › Form of decrees.',
    },
  },
  SCAN_DIFFERS: {
    reason: {
      id: 'Berkas ini bukan naskah bersih yang disetujui. {faults}',
      en: 'This file is not the clean paper that was approved. {faults}',
    },
    remedy: {
      id: 'Pindai seluruh halaman naskah bersih yang ditandatangani, masing-masing sekali, lalu unggah lagi.',
      en: 'Scan all pages of the signed clean paper, each of them once, then upload it again.',
    },
  },
})
