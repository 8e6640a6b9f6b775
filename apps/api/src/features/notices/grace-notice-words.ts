import type { ErrorText } from '../../platform/errors.ts'
import { dayInWords } from './day-in-words.ts'
import type { NoticeRow } from './notices.queries.ts'

type Params = NoticeRow['params']

/** What a notice about accounts that stop counting apart says (decision 83); null for a notice about something else. */
export function graceNoticeText({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): ErrorText | null {
  return Object.hasOwn(WORDS, kind) ? (WORDS[kind]?.(params) ?? null) : null
}

const WORDS: Readonly<Record<string, (params: Params) => ErrorText>> = {
  GRACE_ENDING: (params) => ({
    id: `Sampai ${until(params).id} akun Anda dihitung sebagai orang tersendiri. Sesudah itu Anda tidak dapat lagi memutuskan hasil kerja rekan yang akunnya dibuka administrator yang sama. Minta administrator mengusulkan peran Anda dengan SK pengangkatan sebelum hari itu.`,
    en: `Until ${until(params).en} your account counts as a person of its own. After that you can no longer decide what colleagues of the same administrator made. Ask an administrator to propose your role with its appointment before that day.`,
  }),
  GRACE_ENDED: (params) => ({
    id: `Sejak ${until(params).id} akun Anda tidak lagi dihitung tersendiri: hasil kerja rekan yang akunnya dibuka administrator yang sama tidak dapat Anda putuskan. Minta administrator mengusulkan peran Anda dengan SK pengangkatan.`,
    en: `Since ${until(params).en} your account no longer counts as a person of its own: what colleagues of the same administrator made is not yours to decide. Ask an administrator to propose your role with its appointment.`,
  }),
  GRACE_OF_MEMBERS_ENDING: (params) => ({
    id: `Masa peralihan ${accounts(params).id} berakhir pada ${until(params).id}. Usulkan peran mereka dengan SK pengangkatan, lalu minta administrator kedua atau provinsi mengonfirmasinya. Tanpa itu mereka tidak dapat lagi memutuskan hasil kerja rekannya.`,
    en: `The grace period of ${accounts(params).en} ends on ${until(params).en}. Propose their roles with the appointment, and ask a second administrator or the province to confirm. Without that they can no longer decide what their colleagues made.`,
  }),
  GRACE_OF_MEMBERS_ENDED: (params) => ({
    id: `Masa peralihan ${accounts(params).id} sudah berakhir sejak ${until(params).id}. Mereka tidak dapat memutuskan hasil kerja rekannya sampai perannya diusulkan dengan SK pengangkatan dan dikonfirmasi administrator kedua atau provinsi.`,
    en: `The grace period of ${accounts(params).en} ended on ${until(params).en}. They cannot decide what their colleagues made until their roles are proposed with the appointment and a second administrator or the province has confirmed.`,
  }),
}

const until = (params: Params): ErrorText => ({
  id: dayInWords(String(params['until']), 'id'),
  en: dayInWords(String(params['until']), 'en'),
})

function accounts(params: Params): ErrorText {
  const count = Number(params['people'])
  return {
    id: `${count.toLocaleString('id-ID')} akun`,
    en: `${count.toLocaleString('en-GB')} ${count === 1 ? 'account' : 'accounts'}`,
  }
}
