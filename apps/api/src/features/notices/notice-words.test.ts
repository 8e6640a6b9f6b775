import { JOB_KINDS } from '@payung/domain/access/job-kind'
import { expect, test } from 'vitest'
import { noticeHref, noticeText } from './notice-words.ts'

const stopped = (jobKind: string) => noticeText({ kind: 'JOB_CANCELLED', params: { jobKind } })

test('of work that is done one by one, being stopped is not told as if nothing had been saved', () => {
  expect(stopped('CHECKS_DECIDE').id).toBe(
    'Keputusan pemadanan banyak orang dihentikan. Yang sudah dikerjakan tetap tersimpan.',
  )
  expect(stopped('IMPORT_COMMIT').en).toBe('Saving the import was cancelled. Nothing was saved.')
})

test('the end of work names the file that was read or made', () => {
  const ended = (file?: string) =>
    noticeText({ kind: 'JOB_SUCCEEDED', params: { jobKind: 'IMPORT_COMMIT', ...(file !== undefined && { file }) } })
  expect(ended('desa-kupah.xlsx')).toEqual({
    id: 'Penyimpanan data impor “desa-kupah.xlsx” selesai.',
    en: 'Saving the import “desa-kupah.xlsx” is done.',
  })
  expect(ended().id).toBe('Penyimpanan data impor selesai.')
})

test('every kind of work has its words, and what nobody knows is work', () => {
  for (const jobKind of JOB_KINDS) expect(stopped(jobKind).id).not.toMatch(/^Pekerjaan /)
  expect(stopped('constructor').id).toMatch(/^Pekerjaan /)
})

test('of a payment that came back it is told which, why, and that it is to be paid anew', () => {
  const textOf = (reason: string) =>
    noticeText({ kind: 'PAYMENT_RETURNED', params: { listId: 'x', reference: 'SP2D 7', reason } })
  expect(textOf('RETURNED_BY_BANK').id).toContain('Pembayaran iuran dengan bukti SP2D 7 dikembalikan bank')
  expect(textOf('RECORDED_WRONGLY').en).toContain('SP2D 7 that you recorded was recorded wrongly')
})

test('of a receipt that was taken back it is told which and why', () => {
  const textOf = (reason: string) =>
    noticeText({ kind: 'RECEIPT_RETURNED', params: { listId: 'x', reference: 'BPJS 7', reason } })
  expect(textOf('RETURNED_BY_INSURER').en).toContain('The receipt BPJS 7 was taken back, because the insurer sent')
  expect(textOf('RECORDED_WRONGLY').id).toContain('bukti BPJS 7 yang Anda catat dibatalkan orang lain')
})

test('of a decree’s people it is told how many were newly recorded, with its number', () => {
  const textsFor = (people: number) =>
    noticeText({ kind: 'REVERIFICATION_EVIDENCE', params: { number: '415/2026', people } })
  expect(textsFor(1_200).id).toContain('Dalam keputusan 415/2026, 1.200 orang baru tercatat')
  expect(textsFor(1).en).toContain('In decree 415/2026, 1 person was newly recorded')
})

test('who pays no longer is told from which day on, in which programme, and what stays theirs', () => {
  const params = { other: 'Pemerintah Kabupaten Kubu Raya', programme: 'Pekerja rentan 2027', month: '2027-05-01' }
  const { id, en } = noticeText({ kind: 'FUNDING_TAKEN_OVER', params })
  expect(id).toContain('Mulai 1 Mei 2027 bagian iuran Anda dalam program “Pekerja rentan 2027” dibayar pihak lain')
  expect(en).toContain('From 1 May 2027 on another payer pays your share')
})

test('of cases that stand too long it is told how many, and the notice leads to those alone', () => {
  const late = (claims: number) => ({ kind: 'CLAIMS_LATE', params: { claims } })
  expect(noticeText(late(1)).en).toContain(
    '1 claim has just passed the days allowed. Open it and see what it waits for.',
  )
  expect(noticeText(late(1_200)).id).toContain('1.200 kasus klaim baru saja melewati batas harinya')
  expect(noticeHref(late(2))).toBe('/klaim?tahap=terlambat')
})

test('claims that a list opened are told once with their number, and lead to the list for who may open it', () => {
  const notice = (opens: boolean, claims = 1_037) => ({
    kind: 'CLAIMS_OPENED',
    params: { uploadId: 'list', claims, opens },
  })
  expect(noticeText(notice(true)).id).toContain('1.037 klaim dibuka dari sebuah daftar peristiwa')
  expect(noticeText(notice(true, 1)).en).toContain('1 claim was opened from a list of life events')
  expect(noticeHref(notice(true))).toBe('/klaim/daftar-peristiwa?berkas=list')
  expect(noticeHref(notice(false))).toBe('/klaim')
})

test('of several who died at once the words say how many, and still nobody’s name', () => {
  const freed = (places?: number) =>
    noticeText({
      kind: 'DECREE_PLACE_FREED',
      params: { programme: 'Uji', number: '7/2027', ...(places && { places }) },
    })
  expect(freed().id).toContain('seorang pesertanya dilaporkan meninggal')
  expect(freed(1).en).toContain('somebody whom it insures is reported dead')
  expect(freed(1_037).id).toContain('1.037 pesertanya dilaporkan meninggal')
  const waits = (families: number) => noticeText({ kind: 'FAMILY_WAITS', params: { number: '415/2026', families } })
  expect(waits(1).en).toMatch(/^Somebody whom decree 415\/2026 insures is reported dead/)
  expect(waits(12).id).toMatch(/^12 peserta keputusan 415\/2026 dilaporkan meninggal/)
  expect(noticeText({ kind: 'OUTSIDE_REPORT', params: { reports: 3 } }).en).toContain('report 3 events in your area')
})

test('a step is called in English as its government wrote it, else as the post of a first route, else by its own name', () => {
  const late = (params: object) =>
    noticeText({ kind: 'DECREE_STEP_LATE', params: { programme: 'Uji', days: 2, ...params } }).en
  expect(late({ step: 'Paraf Sekda', stepEn: 'Initials of the secretary' })).toContain('“Initials of the secretary”')
  expect(late({ step: 'Paraf Sekretaris Daerah' })).toContain('“Regional secretary’s vote”')
  expect(late({ step: 'Paraf Kepala Dinas' })).toContain('“Paraf Kepala Dinas”')
})

test('nobody is told to lose what they do not have: of a decree that ends, how many had no protection is said to who may read it', () => {
  const ends = (params: object) =>
    noticeText({
      kind: 'DECREE_ENDING',
      params: { programme: 'Uji', number: '7/2027', days: 30, losing: 1_200, ...params },
    })
  expect(ends({ unprotected: 0 }).id).toContain(
    '; sesudah itu 1.200 orang kehilangan seluruh atau sebagian jaminannya.',
  )
  const all = ends({ unprotected: 1_200 })
  expect(all.id).toContain('Semuanya sudah tidak terlindungi saat kabar ini ditulis: iurannya belum dibayar. Siapkan')
  expect(all.en).toContain(
    'of 1,200 people is not carried on. When this was written none of them was protected any more',
  )
  const some = ends({ unprotected: 1_100 })
  expect(some.id).toContain('Sampai 1.100 di antaranya sudah tidak terlindungi')
  expect(some.en).toContain('up to 1,100 of them were without protection already')
  for (const words of [ends({}), all, some]) expect(words.id + words.en).not.toMatch(/kehilangan|lose/)
  expect(ends({}).en).toContain('; after that all or part of the cover of 1,200 people is not carried on. Prepare')
  expect(ends({ losing: 0, unprotected: 0 }).en).toContain('; nobody loses protection.')
})

test('a report from outside names nobody, and leads to where it is confirmed', () => {
  const notice = { kind: 'OUTSIDE_REPORT', params: {} }
  expect(noticeText(notice).id).toContain('Instansi lain atau keluarga melaporkan peristiwa seseorang di wilayah Anda')
  expect(noticeHref(notice)).toBe('/klaim')
})

test('of people reported dead another payer is told how many of which decree, and nobody’s name', () => {
  const notice = (people: number) => ({
    kind: 'DECREE_DEATHS',
    params: { copyId: 'copy', number: '415/2026', people, government: 'Kubu Raya' },
  })
  expect(noticeText(notice(1)).en).toContain('1 person whom decree 415/2026 of Kubu Raya insures is reported dead')
  expect(noticeText(notice(1_037)).id).toContain('1.037 peserta keputusan 415/2026 dari Kubu Raya dilaporkan meninggal')
  expect(noticeHref(notice(1))).toMatch(/^\/tembusan\//)
})

test('a family whom an unpaid list holds up is told with the last day of its oldest month, where there is such a day', () => {
  const textOf = (day: { readonly payBy?: string }) =>
    noticeText({ kind: 'FAMILY_WAITS', params: { listId: 'list', number: '415/2026', ...day } })
  const { id, en } = textOf({ payBy: '2027-06-30' })
  expect(id).toMatch(
    /sampai iuran itu dibayar\. Bulan yang paling lama tertunggak hanya dapat dibayar sampai 30 Juni 2027\.$/,
  )
  expect(en).toMatch(/held up until it is\. The oldest unpaid month can be paid until 30 June 2027 and no longer\.$/)
  expect(textOf({}).id).toMatch(/sampai iuran itu dibayar\.$/)
})

test('of somebody who is reported dead and was met later an officer is told in words, without a name', () => {
  const notice = (people: number, claimId?: string) => ({
    kind: 'MET_AFTER_DEATH',
    params: { people, ...(claimId !== undefined && { claimId }) },
  })
  expect(noticeText(notice(1, 'claim')).id).toMatch(/^Seseorang yang dilaporkan meninggal dijumpai hidup/)
  expect(noticeText(notice(1_037)).en).toContain('1,037 people reported dead were met alive on a later day')
  expect(noticeHref(notice(1, 'claim'))).toMatch(/^\/klaim\/./)
  expect(noticeHref(notice(2))).toBe('/klaim')
})

test('what ends says the days up to its last day, and today on that day', () => {
  const ends = (kind: string, days: number) => noticeText({ kind, params: { title: 'Nelayan', days, losing: 0 } })
  for (const kind of ['AGREEMENT_ENDING', 'DECREE_ENDING', 'PLEDGE_ENDING', 'PLEDGE_OF_COMPANY_ENDING']) {
    expect(ends(kind, 31).id).toContain('berakhir 31 hari lagi')
    expect(ends(kind, 1).en).toContain('ends in 1 day')
    expect(ends(kind, 0).id).toContain('berakhir hari ini')
    expect(ends(kind, 0).en).toContain('ends today')
  }
})
