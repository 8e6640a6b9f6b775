import { stepInEnglish } from '@payung/domain/access/first-route'
import type { ErrorText } from '../../platform/errors.ts'
import { daysAhead, daysInEnglish } from './day-in-words.ts'
import type { NoticeRow } from './notices.queries.ts'

type Params = NoticeRow['params']

/** What a notice about a decree says; null for a notice about something else. */
export function decreeNoticeText({ kind, params }: Pick<NoticeRow, 'kind' | 'params'>): ErrorText | null {
  return Object.hasOwn(WORDS, kind) ? (WORDS[kind]?.(params) ?? null) : null
}

const WORDS: Readonly<Record<string, (params: Params) => ErrorText>> = {
  DECREE_TO_VOTE: (params) => ({
    id: `${named(params).id}${people(params).id} menunggu paraf Anda: ${text(params, 'step')}, paling lama ${text(params, 'days')} hari.`,
    en: `${named(params).en}${people(params).en} waits for your vote: ${stepEn(params)}, within ${days(params)}.`,
  }),
  DECREE_TO_SIGN: (params) => ({
    id: `${named(params).id}${people(params).id} sudah disetujui dan menunggu penandatanganannya dicatat.`,
    en: `${named(params).en}${people(params).en} is approved and waits for its signature to be recorded.`,
  }),
  DECREE_RETURNED: (params) => ({
    id: `${named(params).id} kembali menjadi konsep. Buka untuk membaca alasannya, perbaiki, lalu ajukan lagi.`,
    en: `${named(params).en} is a draft again. Open it to read why, mend it, and submit it again.`,
  }),
  DECREE_SIGNED: (params) => ({
    id: `${named(params).id}${people(params).id} sudah ditandatangani.`,
    en: `${named(params).en}${people(params).en} is signed.`,
  }),
  DECREE_OF_AREA: (params) => ({
    id: `${named(params).id} sudah ditandatangani dan menyangkut ${here(params).id} di wilayah Anda. Buka lampirannya untuk melihat siapa, lalu beri tahu mereka.`,
    en: `${named(params).en} is signed and concerns ${here(params).en} of your area. Open its annex to see who, and tell them.`,
  }),
  DECREE_COPY: (params) => {
    const whose = { id: ` dari ${text(params, 'government')}`, en: ` of ${text(params, 'government')}` }
    const next = nextOf(params)
    return {
      id: `${named(params).id}${whose.id}${people(params).id} sudah ditandatangani. ${next.id}`,
      en: `${named(params).en}${whose.en}${people(params).en} is signed. ${next.en}`,
    }
  },
  DECREE_AMENDMENT_DRAFTED: (params) => ({
    id: `${params['decree'] === 'REVOCATION' ? 'Pencabutan' : 'Perubahan atas'} keputusan Nomor ${text(params, 'number')} (program “${text(params, 'programme')}”) sedang disusun.`,
    en: `${params['decree'] === 'REVOCATION' ? 'The revocation' : 'An amendment'} of decree number ${text(params, 'number')} (programme “${text(params, 'programme')}”) is being drafted.`,
  }),
  DECREE_PLACE_FREED: (params) => {
    const places = Number(params['places'] ?? 1)
    return places > 1
      ? {
          id: `${named(params).id}: ${places.toLocaleString('id-ID')} pesertanya dilaporkan meninggal. Siapkan pengganti mereka dari daftar cadangan lewat perubahan keputusan.`,
          en: `${named(params).en}: ${places.toLocaleString('en-GB')} people whom it insures are reported dead. Prepare their replacements from the reserve by an amendment.`,
        }
      : {
          id: `${named(params).id}: seorang pesertanya dilaporkan meninggal. Siapkan penggantinya dari daftar cadangan lewat perubahan keputusan.`,
          en: `${named(params).en}: somebody whom it insures is reported dead. Prepare a replacement from the reserve by an amendment.`,
        }
  },
  DECREE_DEATHS: (params) => {
    const count = Number(params['people'])
    return {
      id: `${count.toLocaleString('id-ID')} peserta keputusan ${text(params, 'number')} dari ${text(params, 'government')} dilaporkan meninggal. Iuran sesudah bulan itu berhenti; yang sebelumnya tetap ditagih.`,
      en: `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'} whom decree ${text(params, 'number')} of ${text(params, 'government')} insures ${count === 1 ? 'is' : 'are'} reported dead. Contributions after that month end; those before it stay due.`,
    }
  },
  DECREE_ENDING: (params) => {
    const { end, next } = endOf(params)
    const ahead = daysAhead(Number(params['days']))
    return {
      id: `${named(params).id} ${end.id} ${ahead.id}${next.id}`,
      en: `${named(params).en} ${end.en} ${ahead.en}${next.en}`,
    }
  },
  DECREE_STEP_LATE: (params) => ({
    id: `Langkah “${text(params, 'step')}” atas ${lower(named(params).id)} sudah melewati ${text(params, 'days')} hari layanannya.`,
    en: `The step “${stepEn(params)}” on ${lower(named(params).en)} has taken longer than its ${days(params)}.`,
  }),
}

/** What its recipient does next: as the page of the copy says it at length. */
function nextOf(params: Params): ErrorText {
  const [these, count] = [here(params), Number(params['here'])]
  if (params['reason'] === 'CUSTODIAN')
    return {
      id: `Menyangkut ${these.id} di wilayah Anda: buka untuk melihat siapa, lalu beri tahu mereka.`,
      en: `It concerns ${these.en} of your area: open it to see who, and tell them.`,
    }
  if (params['reason'] === 'INSURER')
    return count === 0
      ? {
          id: 'Tidak ada pendaftaran baru yang perlu Anda jawab.',
          en: 'No new registration waits for your answer.',
        }
      : {
          id: `Pendaftaran ${these.id} sudah dikirim kepada Anda: cocokkan kepesertaannya dan jawab dengan nomornya.`,
          en: `The registrations of ${these.en} were sent to you: match their membership and answer with its number.`,
        }
  return {
    id: 'Buka untuk melihat jumlah, masa, dan salinan umumnya.',
    en: 'Open it to see its count, its months and its public copy.',
  }
}

function here(params: Params): ErrorText {
  const count = Number(params['here'])
  return {
    id: `${count.toLocaleString('id-ID')} orang`,
    en: `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`,
  }
}

/**
 * What ends, and what is then to be done: nothing where everybody goes on. Nobody is told to lose what they do not have (decision 245): where some are without protection already, and
 * to whom that is not told, the decree ends. Older notices say less.
 */
function endOf(params: Params): { readonly end: ErrorText; readonly next: ErrorText } {
  const whole = { id: 'berakhir', en: 'ends' }
  if (params['losing'] === undefined)
    return {
      end: whole,
      next: {
        id: '. Siapkan keputusan berikutnya bila perlindungan akan diteruskan.',
        en: '. Prepare the next decree if protection is to go on.',
      },
    }
  const count = Number(params['losing'])
  if (count === 0)
    return {
      end: whole,
      next: { id: '; tidak ada yang kehilangan perlindungan.', en: '; nobody loses protection.' },
    }
  const cover = coverOf(count, params['unprotected'])
  return {
    end:
      params['lostFrom'] === undefined ? whole : { id: 'berakhir untuk sebagian orangnya', en: 'ends for some people' },
    next: {
      id: `; sesudah itu ${cover.id} Siapkan keputusan berikutnya bila perlindungan akan diteruskan.`,
      en: `; after that ${cover.en} Prepare the next decree if protection is to go on.`,
    },
  }
}

/** Whose cover nobody carries on, and how many of them had none when the notice was written: by village at most so many. */
function coverOf(count: number, unprotected: unknown): ErrorText {
  const id = `${count.toLocaleString('id-ID')} orang`
  const en = `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`
  if (unprotected === 0)
    return {
      id: `${id} kehilangan seluruh atau sebagian jaminannya.`,
      en: `${en} ${count === 1 ? 'loses' : 'lose'} all or part of their cover.`,
    }
  const ends = {
    id: `seluruh atau sebagian jaminan ${id} tidak dilanjutkan.`,
    en: `all or part of the cover of ${en} is not carried on.`,
  }
  if (typeof unprotected !== 'number') return ends
  if (unprotected >= count)
    return {
      id: `${ends.id} Semuanya sudah tidak terlindungi saat kabar ini ditulis: iurannya belum dibayar.`,
      en: `${ends.en} When this was written none of them was protected any more: contributions are not paid.`,
    }
  return {
    id: `${ends.id} Sampai ${unprotected.toLocaleString('id-ID')} di antaranya sudah tidak terlindungi saat kabar ini ditulis: iurannya belum dibayar.`,
    en: `${ends.en} When this was written up to ${unprotected.toLocaleString('en-GB')} of them were without protection already: contributions are not paid.`,
  }
}

const text = (params: Params, key: string) => String(params[key] ?? '')

/** As its government calls it in English; its own name where it has not said it. */
const stepEn = (params: Params) => {
  const [label, stated] = [text(params, 'step'), text(params, 'stepEn')]
  return stepInEnglish({ label, labelEn: stated || null }) ?? label
}

const days = (params: Params) => daysInEnglish(Number(params['days']))

const lower = (sentence: string) => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`

const KINDS: Readonly<Record<string, readonly [id: string, en: string]>> = {
  DESIGNATION: ['Keputusan', 'The decree'],
  AMENDMENT: ['Keputusan perubahan', 'The amendment'],
  REVOCATION: ['Keputusan pencabutan', 'The revoking decree'],
}

/** By its number where it has one, and by its programme: its title may still hold fields. */
function named(params: Params): ErrorText {
  const [kind, kindEn] = KINDS[text(params, 'decree')] ?? KINDS['DESIGNATION'] ?? ['', '']
  const number = params['number'] === undefined ? '' : text(params, 'number')
  const programme = text(params, 'programme')
  return {
    id: `${kind}${number && ` Nomor ${number}`} untuk program “${programme}”`,
    en: `${kindEn}${number && ` number ${number}`} for the programme “${programme}”`,
  }
}

function people(params: Params): ErrorText {
  const count = Number(params['people'])
  return {
    id: ` (${count.toLocaleString('id-ID')} orang)`,
    en: ` (${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'})`,
  }
}
