import { defineMessages } from '@payung/domain/text/define-messages'

export const companyMessages = defineMessages({
  COMPANY_NAME_INVALID: {
    path: 'name',
    remedy: {
      id: 'Tulis nama perusahaan, {min} sampai {max} huruf.',
      en: 'Write the name of the company, {min} to {max} letters.',
    },
  },
  NIB_INVALID: {
    path: 'nib',
    reason: { id: 'NIB terdiri atas 13 angka.', en: 'A NIB has 13 digits.' },
    remedy: { id: 'Salin NIB dari dokumen OSS perusahaan.', en: 'Copy it from the OSS paper of the company.' },
  },
  COMPANY_LEGAL_FORM_INVALID: {
    path: 'legalForm',
    remedy: { id: 'Pilih bentuk badan perusahaan.', en: 'Choose the legal form of the company.' },
  },
  COMPANY_ADDRESS_INVALID: {
    path: 'address',
    remedy: {
      id: 'Tulis alamat perusahaan, {min} sampai {max} huruf.',
      en: 'Write the address of the company, {min} to {max} letters.',
    },
  },
  COMPANY_AREA_INVALID: {
    path: 'areaCode',
    remedy: { id: 'Pilih kabupaten atau kota alamat perusahaan.', en: 'Choose the regency or city of the address.' },
  },
  COMPANY_GOVERNMENT_INVALID: {
    path: 'governmentCode',
    remedy: {
      id: 'Pilih pemerintah provinsi, kabupaten, atau kota yang memeriksa.',
      en: 'Choose the government of a province, regency or city that is to verify.',
    },
  },
  COMPANY_PURPOSE_INVALID: {
    path: 'purpose',
    remedy: {
      id: 'Tulis tujuan perusahaan, {min} sampai {max} huruf.',
      en: 'Write what your company wants to pay for, {min} to {max} letters.',
    },
  },
  CONTACT_NAME_INVALID: {
    path: 'contactName',
    remedy: { id: 'Tulis nama Anda, {min} sampai {max} huruf.', en: 'Write your name, {min} to {max} letters.' },
  },
  CONTACT_POSITION_INVALID: {
    path: 'contactPosition',
    remedy: { id: 'Tulis jabatan Anda, {min} sampai {max} huruf.', en: 'Write your position, {min} to {max} letters.' },
  },
  CONTACT_EMAIL_INVALID: {
    path: 'email',
    remedy: { id: 'Tulis satu alamat surel yang lengkap.', en: 'Write one whole e-mail address.' },
  },
  CONTACT_PHONE_INVALID: {
    path: 'phone',
    remedy: {
      id: 'Tulis nomor telepon, misalnya 0812-3456-7890.',
      en: 'Write a phone number, for example 0812-3456-7890.',
    },
  },
  NIB_ADMITTED: {
    reason: {
      id: 'Perusahaan dengan NIB ini sudah terdaftar di Payung.',
      en: 'A company with this NIB is admitted to Payung already.',
    },
    remedy: {
      id: 'Tolak pendaftaran ini dengan alasan itu, dan arahkan pemohon kepada administrator perusahaannya.',
      en: 'Refuse this application for that reason, and send the applicant to the administrator of their company.',
    },
  },
  COMPANY_APPLICATION_STATE: {
    reason: {
      id: 'Pendaftaran ini sudah melewati langkah itu.',
      en: 'This application has passed that step.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  COMPANY_VERIFIER_DECIDES_NOT: {
    reason: { id: 'Anda sendiri yang memeriksa pendaftaran ini.', en: 'You verified this application yourself.' },
    remedy: {
      id: 'Administrator atau penyetuju lain yang memutuskannya.',
      en: 'Another administrator or approver decides about it.',
    },
  },
  COMPANY_CONTACT_UNREADABLE: {
    reason: {
      id: 'Surel pemohon tidak dapat dibuka, sehingga undangan tidak dapat dikirim.',
      en: 'The e-mail address of the applicant does not open, so that no invitation can be sent.',
    },
    remedy: {
      id: 'Minta pengelola sistem memeriksanya.',
      en: 'Ask the operator of the system to look into it.',
    },
  },
  COMPANY_INVITED_LATELY: {
    reason: {
      id: 'Undangan sudah dikirim kurang dari satu jam yang lalu.',
      en: 'The invitation was sent less than an hour ago.',
    },
    remedy: {
      id: 'Tunggu sebentar, dan minta pemohon memeriksa folder spam.',
      en: 'Wait, and ask the applicant to look into their spam folder.',
    },
  },
  COMPANY_MAIL_NOT_SENT: {
    reason: {
      id: 'Keputusan sudah tersimpan, tetapi surelnya tidak terkirim.',
      en: 'The decision is saved, but its mail was not sent.',
    },
    remedy: {
      id: 'Muat ulang halaman. Hubungi pemohon lewat telepon, atau kirim undangannya lagi satu jam kemudian.',
      en: 'Load the page again. Call the applicant, or send the invitation again an hour later.',
    },
  },
})
