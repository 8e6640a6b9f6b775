import type { ErrorText } from '../../platform/errors.ts'
import { dayInWords } from './day-in-words.ts'
import type { NoticeRow } from './notices.queries.ts'

/** What a notice says about the money of a contribution list (decisions 126, 127 and 174); null for a notice about something else. */
export function moneyNoticeText({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): ErrorText | null {
  if (kind === 'PAYMENT_RETURNED')
    return returnedText(String(params['reference']), params['reason'] === 'RECORDED_WRONGLY')
  if (kind === 'RECEIPT_RETURNED')
    return receiptText(String(params['reference']), params['reason'] === 'RECORDED_WRONGLY')
  return kind === 'FAMILY_WAITS'
    ? familyText(String(params['number']), params['payBy'], Number(params['families'] ?? 1))
    : null
}

/** A family whom an unpaid list holds up. The day is named as a bound: the notice may be read after it. */
function familyText(number: string, payBy: unknown, families: number): ErrorText {
  const bound =
    typeof payBy !== 'string'
      ? { id: '', en: '' }
      : {
          id: ` Bulan yang paling lama tertunggak hanya dapat dibayar sampai ${dayInWords(payBy, 'id')}.`,
          en: ` The oldest unpaid month can be paid until ${dayInWords(payBy, 'en')} and no longer.`,
        }
  const due = {
    id: `dilaporkan meninggal, sedangkan daftar iurannya belum lunas. Santunan keluarganya tertahan sampai iuran itu dibayar.${bound.id}`,
    en: `reported dead, and its contribution list is not fully paid. What the family is due is held up until it is.${bound.en}`,
  }
  return families > 1
    ? {
        id: `${families.toLocaleString('id-ID')} peserta keputusan ${number} ${due.id}`,
        en: `${families.toLocaleString('en-GB')} people whom decree ${number} insures are ${due.en}`,
      }
    : {
        id: `Seorang peserta keputusan ${number} ${due.id}`,
        en: `Somebody whom decree ${number} insures is ${due.en}`,
      }
}

function returnedText(reference: string, isWrong: boolean): ErrorText {
  return isWrong
    ? {
        id: `Pembayaran iuran dengan bukti ${reference} yang Anda catat dinyatakan salah dicatat oleh bendahara lain dan tidak dihitung lagi. Buka daftarnya untuk memeriksa.`,
        en: `The payment ${reference} that you recorded was recorded wrongly, says another treasurer, and counts no more. Open its list to check.`,
      }
    : {
        id: `Pembayaran iuran dengan bukti ${reference} dikembalikan bank. Bulannya belum lunas lagi: periksa rekening tujuan, lalu bayar dengan bukti baru.`,
        en: `The bank returned the payment ${reference}. Its months are unpaid again: check the account, then pay by another proof.`,
      }
}

function receiptText(reference: string, isWrong: boolean): ErrorText {
  return isWrong
    ? {
        id: `Penerimaan BPJS dengan bukti ${reference} yang Anda catat dibatalkan orang lain karena salah dicatat, dan tidak dihitung lagi. Buka daftarnya untuk memeriksa.`,
        en: `The receipt ${reference} that you recorded was taken back by another person as recorded wrongly, and counts no more. Open its list to check.`,
      }
    : {
        id: `Penerimaan BPJS dengan bukti ${reference} dibatalkan karena uangnya dikembalikan BPJS. Buka daftarnya untuk memeriksa.`,
        en: `The receipt ${reference} was taken back, because the insurer sent the money back. Open its list to check.`,
      }
}
