import { defineMessages } from '@payung/domain/text/define-messages'

export const cliMessages = defineMessages({
  DATABASE_UNREACHABLE: {
    reason: { id: 'Basis data tidak dapat dihubungi.', en: 'The database cannot be reached.' },
    remedy: {
      id: 'Periksa DATABASE_URL, jaringan, dan apakah server PostgreSQL berjalan.',
      en: 'Check DATABASE_URL, the network, and whether the PostgreSQL server runs.',
    },
  },
  SETTING_INVALID: {
    reason: { id: 'DATABASE_URL bukan milik administrator.', en: 'DATABASE_URL is not an administrator’s.' },
    remedy: {
      id: 'Isi DATABASE_ADMIN_URL, atau DATABASE_JOBS_URL bila basis data sudah disiapkan.',
      en: 'Set DATABASE_ADMIN_URL, or DATABASE_JOBS_URL if the database is prepared.',
    },
  },
  FILE_MISSING: {
    reason: { id: 'Berkas tidak ditemukan.', en: 'There is no such file.' },
    remedy: { id: 'Periksa nama dan foldernya.', en: 'Check its name and folder.' },
  },
  TENANT_UNKNOWN: {
    reason: {
      id: 'Kode instansi tidak dikenal, atau instansi itu tidak punya wilayah.',
      en: 'The tenant code is not known, or that tenant has no area.',
    },
    remedy: { id: 'Pakai kode wilayah seperti 61 atau 61.12.', en: 'Use an area code such as 61 or 61.12.' },
  },
  ROLE_UNKNOWN: {
    reason: { id: 'Peran itu tidak ada.', en: 'There is no such role.' },
    remedy: { id: 'Pilih: {roles}.', en: 'Choose: {roles}.' },
  },
  'TENANT_UNKNOWN/noSuchTenant': {
    reason: { id: 'Kode instansi tidak dikenal.', en: 'The tenant code is not known.' },
    remedy: { id: 'Pakai kode wilayah seperti 61 atau 61.12.', en: 'Use an area code such as 61 or 61.12.' },
  },
  'SETTING_INVALID/administrator': {
    reason: {
      id: 'Kunci hanya dapat diubah oleh administrator basis data.',
      en: 'Keys are changed by an administrator of the database only.',
    },
    remedy: { id: 'Isi DATABASE_ADMIN_URL.', en: 'Set DATABASE_ADMIN_URL.' },
  },
  NUMBER_INVALID: {
    reason: { id: 'Jumlah di luar batas: {bounds}.', en: 'Out of bounds: {bounds}.' },
    remedy: { id: 'Isi jumlah di dalamnya.', en: 'Give a number within them.' },
  },
  DATABASE_ROLE: {
    reason: { id: 'Perintah ini memerlukan DATABASE_ADMIN_URL.', en: 'This command needs DATABASE_ADMIN_URL.' },
    remedy: { id: 'Isi pengaturan itu, lalu ulangi.', en: 'Set it, then repeat.' },
  },
})
