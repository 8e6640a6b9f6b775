import { defineMessages } from '@payung/domain/text/define-messages'

export const fileMessages = defineMessages({
  FILE_TYPE: {
    reason: {
      id: 'Dokumen harus berupa foto (JPG, PNG, WebP) atau PDF.',
      en: 'A document must be a photograph (JPG, PNG, WebP) or a PDF.',
    },
    remedy: { id: 'Foto atau pindai dokumennya, lalu unggah lagi.', en: 'Photograph or scan it, then upload again.' },
  },
  UPLOADS_UNFINISHED: {
    reason: {
      id: 'Ada {unfinishedMax, number} unggahan Anda yang belum selesai.',
      en: '{unfinishedMax, number} of your uploads are not finished.',
    },
    remedy: {
      id: 'Lanjutkan atau batalkan salah satunya; yang dibiarkan hilang sendiri setelah sehari.',
      en: 'Continue or cancel one; what is left alone goes after a day.',
    },
  },
  FILES_OF_DAY: {
    reason: {
      id: 'Anda sudah mengunggah 1.000 berkas dalam 24 jam.',
      en: 'You have uploaded 1,000 files within 24 hours.',
    },
    remedy: { id: 'Unggah sisanya besok.', en: 'Upload the rest tomorrow.' },
  },
  FILE_BYTES_OF_DAY: {
    reason: { id: 'Anda sudah mengunggah 5 GB dalam 24 jam.', en: 'You have uploaded 5 GB within 24 hours.' },
    remedy: { id: 'Unggah sisanya besok.', en: 'Upload the rest tomorrow.' },
  },
  'FILE_BYTES_OF_DAY/ofTenant': {
    reason: {
      id: 'Instansi Anda sudah mengunggah 20 GB dalam 24 jam.',
      en: 'Your organisation has uploaded 20 GB within 24 hours.',
    },
    remedy: { id: 'Unggah sisanya besok.', en: 'Upload the rest tomorrow.' },
  },
  DOCUMENT_TYPE: {
    path: 'fileId',
    remedy: { id: 'Unggah foto (JPG, PNG, WebP) atau PDF.', en: 'Upload a photo (JPG, PNG, WebP) or a PDF.' },
  },
})
