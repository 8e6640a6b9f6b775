import type { InLanguage, PublicLanguage } from '../../platform/http/public-page.ts'

/** What the public page of a decree says around its own text, which stays as it was signed. */
export const DECREE_WORDS = {
  id: {
    notFound: [
      'Keputusan tidak ditemukan',
      'Kode ini tidak dikenal. Pindai lagi kodenya dari naskah, atau tanyakan ke instansi yang menerbitkannya.',
    ],
    unsigned: 'Belum ditandatangani',
    draft: 'Konsep',
    draftOf: (owner: string) => `Naskah dengan kode ini adalah konsep dari ${owner}.
Naskah ini <b>belum berlaku</b>: keputusannya belum ditandatangani.`,
    title: (number: string) => `Keputusan ${number}`,
    closed: { ENDED: 'diakhiri lebih awal', REVOKED: 'dicabut' },
    signed: { SIGNED: 'Ditandatangani', PUBLISHED: 'Diumumkan' },
    baseClosed: (signed: string, closed: string) => `${signed}; keputusan yang diubahnya sudah ${closed}`,
    isOver: (signed: string) => `${signed}; masanya sudah lewat`,
    begins: (signed: string, day: string) => `${signed}, berlaku mulai ${day}`,
    inForce: (signed: string) => `${signed} dan berlaku`,
    badges: { base: 'Dasarnya tidak berlaku', over: 'Masanya lewat', later: 'Belum mulai', now: 'Berlaku' },
    never: 'Tidak pernah berlaku',
    status: 'Status',
    number: 'Nomor',
    signedOn: 'Ditandatangani',
    owner: 'Diterbitkan oleh',
    revokesFrom: 'Mencabut mulai',
    period: 'Masa',
    people: 'Jumlah orang',
    revokes: 'Mencabut keputusan',
    amends: 'Mengubah keputusan',
    revokedBy: 'Dicabut dengan keputusan',
    amendedBy: 'Diubah oleh',
    copies: 'Salinan publik',
    text: ['Salinan naskah (PDF)', 'Naskah lengkap dengan “ttd.” sebagai pengganti tanda tangan'],
    annex: ['Lampiran publik (PDF)', 'Jumlah orang menurut desa dan kelurahan, tanpa nama'],
    nameless:
      'Nama penerima tidak dimuat: yang ingin tahu apakah dirinya tercantum bertanya di kantor desa atau kelurahan.',
    hash: 'Sidik (SHA-256)',
    fileHash: 'Berkas yang ditandatangani:',
    contentHash: 'Lampiran, naskah, dan berkas bersama-sama:',
    hashHelp:
      'Pindaian yang ditandatangani menghasilkan sidik berkas yang sama. Salinan publik di atas dibuat dari naskahnya, sehingga sidiknya lain.',
    compare: 'Cocokkan berkas yang Anda pegang',
    stays: 'Berkas dibaca di perangkat Anda dan tidak dikirim ke mana pun.',
    reckoning: 'Menghitung sidik…',
    same: 'Sama: berkas ini yang ditandatangani',
    other: 'Berbeda: berkas ini bukan yang ditandatangani',
    failed: 'Berkas ini tidak dapat dibaca. Pilih lagi berkasnya.',
  },
  en: {
    notFound: [
      'No such decree',
      'This code is not known. Scan the code on the paper again, or ask the office that issued it.',
    ],
    unsigned: 'Not signed yet',
    draft: 'Draft',
    draftOf: (owner: string) => `The paper with this code is a draft of <span lang="id">${owner}</span>.
It is <b>not in force</b>: the decree has not been signed.`,
    title: (number: string) => `Decree ${number}`,
    closed: { ENDED: 'ended early', REVOKED: 'revoked' },
    signed: { SIGNED: 'Signed', PUBLISHED: 'Published' },
    baseClosed: (signed: string, closed: string) => `${signed}; the decree that it amends was ${closed}`,
    isOver: (signed: string) => `${signed}; its months are over`,
    begins: (signed: string, day: string) => `${signed}, in force from ${day}`,
    inForce: (signed: string) => `${signed} and in force`,
    badges: { base: 'Its basis holds no more', over: 'Months are over', later: 'Not begun', now: 'In force' },
    never: 'Never in force',
    status: 'Status',
    number: 'Number',
    signedOn: 'Signed on',
    owner: 'Issued by',
    revokesFrom: 'Revokes from',
    period: 'Months',
    people: 'Number of people',
    revokes: 'Revokes the decree',
    amends: 'Amends the decree',
    revokedBy: 'Revoked by the decree',
    amendedBy: 'Amended by',
    copies: 'Public copies, in Indonesian',
    text: ['Copy of the text (PDF)', 'The whole text with “ttd.” in the place of the signature'],
    annex: ['Public annex (PDF)', 'How many people in each village, without names'],
    nameless:
      'The people are not named: whoever wants to know whether they are listed can ask at the office of their village.',
    hash: 'Hash (SHA-256)',
    fileHash: 'The signed file:',
    contentHash: 'Annex, text and file together:',
    hashHelp:
      'The signed scan gives the same hash. The public copies above are made from the text, so theirs is another.',
    compare: 'Compare the file that you hold',
    stays: 'The file is read on your device and sent nowhere.',
    reckoning: 'Calculating the hash…',
    same: 'Same: this file is the one that was signed',
    other: 'Different: this file is not the one that was signed',
    failed: 'This file cannot be read. Choose it again.',
  },
} as const satisfies Record<PublicLanguage, object>

/** The page in a language, and where it is in the other. */
export function inLanguage(code: string, language: PublicLanguage): InLanguage {
  const path = `/publik/keputusan/${encodeURIComponent(code)}`
  return { language, other: language === 'en' ? path : `${path}?bahasa=en` }
}
