import { Temporal } from 'temporal-polyfill'
import { formatDateLong } from '../calendar/calendar-date.ts'
import type { IsoDay } from '../calendar/iso-day.ts'
import type { Language } from '../import/messages.ts'
import { type AgreementDays, agreementStanding } from './agreement-standing.ts'

/** Whether a decree, or a programme that means to bring about decrees, may rest on an agreement. */
export type BasisCode = 'OK' | 'NOT_A_PARTY' | 'NOT_ACTIVE' | 'EXPIRED' | 'OVER_QUOTA'

/** An agreement, as far as a decree must know it. */
export interface AgreementBasis extends AgreementDays {
  readonly title: string
  /** Who keeps it, as they are called. */
  readonly keeper: string
  readonly partyTenantIds: readonly string[]
  /** How many people it is for; null for as many as there are. */
  readonly quotaPeople: number | null
}

export interface BasisQuestion {
  /** What would rest on it; a decree unless said otherwise. */
  readonly of?: 'DECREE' | 'PROGRAMME'
  readonly tenantId: string
  /** First day on which the decree would rest on it. */
  readonly day: IsoDay
  readonly people: number
  /** People of other decrees that rest on it already. */
  readonly peopleBound: number
}

export interface BasisAnswer {
  readonly code: BasisCode
  /** Why, in one sentence. */
  readonly reason: Readonly<Record<Language, string>>
  /** Who can lift what stands in the way, and how; null where nothing does. */
  readonly remedy: Readonly<Record<Language, string>> | null
}

/**
 * Whether a decree or a programme of a tenant may rest on an agreement on a day for so many people.
 *
 * What stands in the way most is said first: a stranger learns nothing of days and quota, and an expired agreement nothing of its quota.
 */
export function judgeBasis(agreement: AgreementBasis, question: BasisQuestion): BasisAnswer {
  const { title, keeper } = agreement
  const it =
    question.of === 'PROGRAMME'
      ? { id: 'program ini', en: 'this programme', begin: 'Mulai program', beginEn: 'Let the programme begin' }
      : { id: 'keputusan ini', en: 'this decree', begin: 'Tetapkan keputusan mulai', beginEn: 'Let the decree begin' }
  if (!agreement.partyTenantIds.includes(question.tenantId)) {
    return answer('NOT_A_PARTY', {
      id: `Instansi Anda bukan pihak dalam “${title}”.`,
      en: `Your organisation is no party to “${title}”.`,
      remedyId: `Pilih perjanjian lain, atau minta ${keeper} membuat perpanjangan yang mencantumkan Anda sebagai pihak.`,
      remedyEn: `Choose another agreement, or ask ${keeper} for a renewal that names you as a party.`,
    })
  }
  const standing = agreementStanding(agreement, question.day)
  if (standing === 'EXPIRED' || standing === 'TERMINATED') {
    const ended =
      standing === 'TERMINATED' && agreement.terminatedOn !== null ? agreement.terminatedOn : agreement.validUntil
    return answer('EXPIRED', {
      id: `“${title}” tidak berlaku lagi sejak ${longDay(ended, 'id')}.`,
      en: `“${title}” has not held since ${longDay(ended, 'en')}.`,
      remedyId: `Petugas ${keeper} menyiapkan perpanjangan, penyetujunya menyetujui, lalu para pihak menandatangani.`,
      remedyEn: `An officer of ${keeper} prepares a renewal, their approver approves it, and the parties sign.`,
    })
  }
  if (standing !== 'ACTIVE') {
    const unsigned = standing !== 'SIGNED'
    return answer('NOT_ACTIVE', {
      id: unsigned
        ? `“${title}” belum ditandatangani.`
        : `“${title}” baru berlaku mulai ${longDay(agreement.validFrom, 'id')}.`,
      en: unsigned
        ? `“${title}” is not signed yet.`
        : `“${title}” holds only from ${longDay(agreement.validFrom, 'en')}.`,
      remedyId: unsigned
        ? `Petugas ${keeper} mencatat penandatanganan setelah penyetujunya menyetujui naskahnya.`
        : `${it.begin} hari itu atau sesudahnya.`,
      remedyEn: unsigned
        ? `An officer of ${keeper} records the signing once their approver has approved the text.`
        : `${it.beginEn} on that day or later.`,
    })
  }
  const { quotaPeople } = agreement
  if (quotaPeople !== null && question.peopleBound + question.people > quotaPeople) {
    const left = Math.max(0, quotaPeople - question.peopleBound)
    return answer('OVER_QUOTA', {
      id: `Kuota “${title}” ${count(quotaPeople, 'id')} orang; tersisa ${count(left, 'id')}, ${it.id} untuk ${count(question.people, 'id')}.`,
      en: `The quota of “${title}” is ${count(quotaPeople, 'en')} people; ${count(left, 'en')} are left, ${it.en} is for ${count(question.people, 'en')}.`,
      remedyId: `Kurangi jumlah orang, atau para pihak menyepakati kuota lebih besar lewat perpanjangan yang disiapkan ${keeper}.`,
      remedyEn: `Name fewer people, or let the parties agree on a larger quota in a renewal that ${keeper} prepares.`,
    })
  }
  return {
    code: 'OK',
    reason: { id: `“${title}” berlaku dan kuotanya cukup.`, en: `“${title}” holds and its quota suffices.` },
    remedy: null,
  }
}

function answer(code: BasisCode, text: { id: string; en: string; remedyId: string; remedyEn: string }): BasisAnswer {
  return { code, reason: { id: text.id, en: text.en }, remedy: { id: text.remedyId, en: text.remedyEn } }
}

function longDay(day: IsoDay, language: Language): string {
  if (language === 'id') return formatDateLong(Temporal.PlainDate.from(day))
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

function count(people: number, language: Language): string {
  return people.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
}
