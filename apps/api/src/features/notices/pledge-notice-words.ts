import { globalIdOf } from '../../graphql/ids.ts'
import type { ErrorText } from '../../platform/errors.ts'
import { dayInWords, daysAhead } from './day-in-words.ts'
import type { NoticeRow } from './notices.queries.ts'

type Notice = Pick<NoticeRow, 'kind' | 'params'>
type Params = NoticeRow['params']

/** What a notice says about a pledge, its certificate, or a share that another decree requests (decision 195); null for a notice about something else. */
export function pledgeNoticeText({ kind, params }: Notice): ErrorText | null {
  return Object.hasOwn(WORDS, kind) ? (WORDS[kind]?.(params) ?? null) : null
}

/** Where such a notice leads; null for a notice about something else. */
export function pledgeNoticeHref({ kind, params }: Notice): string | null {
  if (kind === 'FUNDING_REQUESTED') return '/permintaan-pembiayaan?perlu=jawab'
  if (kind === 'FUNDING_TAKEN_OVER') return '/tembusan'
  if (typeof params['ofDecree'] === 'string') return `/keputusan/${globalIdOf('Decree', params['ofDecree'])}`
  return typeof params['pledgeId'] === 'string' ? `/janji/${globalIdOf('Pledge', params['pledgeId'])}` : null
}

const text = (params: Params, key: string) => String(params[key] ?? '')

const ahead = (params: Params) => daysAhead(Number(params['days']))

/** The other side, and the agreement from which the pledge is drawn. */
const of = (params: Params) => ({
  other: text(params, 'other'),
  id: ` menurut perjanjian “${text(params, 'agreement')}”`,
  en: ` under the agreement “${text(params, 'agreement')}”`,
})

const WORDS: Readonly<Record<string, (params: Params) => ErrorText>> = {
  PLEDGE_OFFERED: (params) => ({
    id: `${of(params).other} mengajukan janji CSR${of(params).id}. Buka untuk memadankannya dengan cadangan.`,
    en: `${of(params).other} has offered a CSR pledge${of(params).en}. Open it to match it with your reserves.`,
  }),
  PLEDGE_DECLINED: (params) => ({
    id: `${of(params).other} meminta janji CSR-nya${of(params).id} dipadankan lagi. Buka untuk membaca sebabnya.`,
    en: `${of(params).other} asks for its CSR pledge${of(params).en} to be matched again. Open it to read why.`,
  }),
  PLEDGE_MATCHED: (params) => ({
    id: `${of(params).other} sudah memadankan janji CSR${of(params).id}. Buka untuk menyetujui angkanya.`,
    en: `${of(params).other} has matched your CSR pledge${of(params).en}. Open it to approve its numbers.`,
  }),
  PLEDGE_APPROVED: (params) => ({
    id: `${of(params).other} menyetujui angka janji CSR-nya${of(params).id}. Tetapkan orang-orangnya dengan keputusan.`,
    en: `${of(params).other} has approved the numbers of its CSR pledge${of(params).en}. Designate its people by a decree.`,
  }),
  PLEDGE_WITHDRAWN: (params) => ({
    id: `${of(params).other} menarik janji CSR-nya${of(params).id}. Orang yang sudah diambil untuknya menunggu lagi.`,
    en: `${of(params).other} has withdrawn its CSR pledge${of(params).en}. Whoever was taken for it waits again.`,
  }),
  PLEDGE_REFUSED: (params) => ({
    id: `${of(params).other} menolak janji CSR Anda${of(params).id}. Buka untuk membaca sebabnya; bagiannya kembali ke sisa perjanjian.`,
    en: `${of(params).other} has refused your CSR pledge${of(params).en}. Open it to read why; its part is the agreement’s again.`,
  }),
  PLEDGE_ENDED: (params) => ({
    id: `Janji CSR dengan ${of(params).other}${of(params).id} berakhir. Buka untuk melihat sisanya dan yang sudah terbukti.`,
    en: `The CSR pledge with ${of(params).other}${of(params).en} has ended. Open it to see what is left of it and what is proven.`,
  }),
  PLEDGE_ENDING: (params) => ({
    id: `Janji CSR kepada ${of(params).other}${of(params).id} berakhir ${ahead(params).id}. Buka lalu pilih Perpanjang bila perlindungan akan diteruskan.`,
    en: `Your CSR pledge to ${of(params).other}${of(params).en} ends ${ahead(params).en}. Open it and choose Renew if protection is to go on.`,
  }),
  PLEDGE_OF_COMPANY_ENDING: (params) => ({
    id: `Janji CSR ${of(params).other}${of(params).id} berakhir ${ahead(params).id} dan belum diperpanjang. Siapkan pembayar lain bila perlindungan akan diteruskan.`,
    en: `The CSR pledge of ${of(params).other}${of(params).en} ends ${ahead(params).en} and is not renewed yet. Find another payer if protection is to go on.`,
  }),
  CERTIFICATE_REQUESTED: (params) => ({
    id: `${of(params).other} meminta piagam bukti iuran untuk janji CSR-nya. Buka untuk menerbitkan atau menolaknya.`,
    en: `${of(params).other} requests a certificate for its CSR pledge. Open it to issue or refuse it.`,
  }),
  CERTIFICATE_ISSUED: (params) => ({
    id: `${of(params).other} menerbitkan piagam bukti iuran Nomor ${text(params, 'number')}. Buka untuk mengunduhnya.`,
    en: `${of(params).other} has issued certificate number ${text(params, 'number')}. Open it to download it.`,
  }),
  CERTIFICATE_REFUSED: (params) => ({
    id: `${of(params).other} menolak permintaan piagam bukti iuran. Buka untuk membaca sebabnya.`,
    en: `${of(params).other} has refused the request for a certificate. Open it to read why.`,
  }),
  CERTIFICATE_REVOKED: (params) => ({
    id: `${of(params).other} mencabut piagam bukti iuran Nomor ${text(params, 'number')}; halaman publiknya mengatakannya. Buka untuk membaca sebabnya.`,
    en: `${of(params).other} has revoked certificate number ${text(params, 'number')}, and its public page says so. Open it to read why.`,
  }),
  FUNDING_REQUESTED: (params) => ({
    id: `${of(params).other} meminta instansi Anda membayar bagian iuran dalam program “${text(params, 'programme')}”. Keputusannya menunggu jawaban Anda.`,
    en: `${of(params).other} asks your organisation to pay a share in the programme “${text(params, 'programme')}”. Its decree waits for your answer.`,
  }),
  FUNDING_GIVEN: (params) => ({
    id: `${of(params).other} setuju membayar bagiannya dalam program “${text(params, 'programme')}”.`,
    en: `${of(params).other} agrees to pay its share in the programme “${text(params, 'programme')}”.`,
  }),
  FUNDING_REFUSED: (params) => ({
    id: `${of(params).other} menolak membayar bagiannya dalam program “${text(params, 'programme')}”. Buka keputusannya untuk membaca sebabnya dan mengubah pembagian iurannya.`,
    en: `${of(params).other} refuses to pay its share in the programme “${text(params, 'programme')}”. Open the decree to read why and to change how it is divided.`,
  }),
  FUNDING_TAKEN_OVER: (params) => ({
    id: `Mulai ${dayInWords(text(params, 'month'), 'id')} bagian iuran Anda dalam program “${text(params, 'programme')}” dibayar pihak lain, sejauh disebut keputusan perubahan ${of(params).other}. Yang sudah masuk daftar iuran Anda tetap Anda bayar.`,
    en: `From ${dayInWords(text(params, 'month'), 'en')} on another payer pays your share in the programme “${text(params, 'programme')}”, as far as an amendment of ${of(params).other} says. What is on your contribution lists stays yours to pay.`,
  }),
}
