import { plural } from '@lingui/core/macro'
import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { SavedRules } from './funding.query.ts'
import { percentText } from './funding-draft.ts'

interface PayerShown {
  readonly tenant: { readonly id: string; readonly name: string; readonly shortName: string } | null
  readonly name: string | null
  readonly source: FundingSource
}

type RuleShown = Omit<SavedRules['rules'][number], 'payer'>

/** Payers, parts and conditions as people say them. */
export function useFundingWords() {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { month, number, rupiah } = useFormats()
  const { tenant: own } = useViewer()
  const source = (code: FundingSource) => i18n._(fundingSourceWords[code])
  const percent = (basisPoints: number) =>
    `${i18n.locale === 'en' ? percentText(basisPoints).replace(',', '.') : percentText(basisPoints)}%`

  /** Jan–Jun 2026 */
  const months = (from: string, last: string) => {
    if (from === last) return month(from)
    const begins = from.slice(0, 4) === last.slice(0, 4) ? month(from).replace(/\s*\d{4}$/, '') : month(from)
    return `${begins}–${month(last)}`
  }
  return {
    source,
    months,
    percent,
    /** APBD provinsi, Provinsi Kalimantan Barat */
    payer: (payer: PayerShown) =>
      payer.source === 'SELF'
        ? t`Pekerja sendiri`
        : [source(payer.source), payer.tenant?.name ?? payer.name].filter(Boolean).join(', '),
    /** Short for a sentence; a purse of one's own needs no name. */
    purse: (payer: PayerShown) => {
      if (payer.source === 'SELF') return t`pekerja sendiri`
      const name = payer.tenant?.shortName ?? payer.name
      const isClear = payer.tenant?.id === own.id || payer.source === 'PROVINCIAL_BUDGET' || !name
      return isClear ? source(payer.source) : `${source(payer.source)} (${name})`
    },
    part: ({ shareBasisPoints, amountPerMonth }: RuleShown) =>
      shareBasisPoints != null
        ? percent(shareBasisPoints)
        : amountPerMonth != null
          ? t`${rupiah(amountPerMonth)} per orang per bulan`
          : t`semua sisanya`,
    /** Empty where everybody is paid for in every month. */
    conditions: (rule: RuleShown) => {
      const [villages, occupations] = [rule.villageCodes?.length ?? 0, rule.occupationCodes?.length ?? 0]
      const last = rule.untilMonth == null ? null : lastMonthOf(rule.untilMonth)
      return [
        rule.fromMonth != null && last !== null && rule.fromMonth <= last && months(rule.fromMonth, last),
        rule.fromMonth != null && last === null && t`mulai ${month(rule.fromMonth)}`,
        rule.fromMonth == null && last !== null && t`sampai ${month(last)}`,
        rule.peopleMax != null && t`${number(rule.peopleMax)} orang pertama`,
        rule.ceiling != null && t`pagu ${rupiah(rule.ceiling)}`,
        villages > 0 && t`${plural(villages, { other: '# desa' })}`,
        occupations > 0 && t`${plural(occupations, { other: '# pekerjaan' })}`,
        rule.pledgeId != null && t`orang dari janji perusahaan`,
        rule.onlyUnregistered === true && t`hanya yang belum terdaftar`,
      ].filter((words) => words !== false)
    },
  }
}
