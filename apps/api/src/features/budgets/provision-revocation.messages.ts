import { defineMessages } from '@payung/domain/text/define-messages'

export const revocationMessages = defineMessages({
  DRAFTER_IS_NOT_REVOKER: {
    reason: {
      id: 'Anda sendiri yang mengusulkan pencabutan SPD ini.',
      en: 'You proposed the revocation of this provision letter (SPD) yourself.',
    },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  REVOCATION_DECIDED: {
    reason: { id: 'Pencabutan ini sudah diputuskan.', en: 'This revocation is decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  REVOCATION_WAITS: {
    reason: {
      id: 'Pencabutan SPD ini sudah diusulkan.',
      en: 'The revocation of this provision letter (SPD) is proposed already.',
    },
    remedy: { id: 'Selesaikan usulan yang menunggu dahulu.', en: 'Have it approved or withdrawn first.' },
  },
  REVOCATIONS_TOO_MANY: {
    reason: {
      id: 'Anda sudah 20 kali mengusulkan pencabutan SPD ini.',
      en: 'You have proposed to revoke this letter (SPD) 20 times.',
    },
    remedy: { id: 'Minta bendahara lain mengusulkannya.', en: 'Have another treasurer propose it.' },
  },
  PROVISION_NOT_APPROVED: {
    reason: { id: 'SPD ini tidak sedang berlaku.', en: 'This provision letter (SPD) is not in force.' },
    remedy: {
      id: 'Muat ulang halaman; yang belum disetujui ditarik saja.',
      en: 'Load the page again; a letter that is not approved is withdrawn instead.',
    },
  },
  PROVISION_NEEDED: {
    reason: {
      id: 'SPM yang sudah terbit membutuhkan SPD ini. {lines}.',
      en: 'Issued SPM need this provision letter (SPD). {lines}.',
    },
    remedy: {
      id: 'Setujui dahulu SPD penggantinya, atau tunggu sampai BUD menolak SPM itu.',
      en: 'Have the letter that replaces it approved first, or wait until the treasury (BUD) refuses these SPM.',
    },
  },
})
