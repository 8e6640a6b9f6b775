import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { type FundingSource, fundingSourceName } from '@payung/domain/money/funding-source'
import type { DecreeDetail } from '../decree.query.ts'

/** From which kinds of money a decree is paid, by its rules; by pledges where its list is drawn from them and no rule is saved yet. */
export function PaidFrom({ decree }: { decree: Pick<DecreeDetail, 'cohort' | 'fundingSource' | 'paidFrom'> }) {
  const { i18n } = useLingui()
  const nameOf = (source: FundingSource) => fundingSourceName(source)[i18n.locale === 'en' ? 'en' : 'id']
  const { cohort, fundingSource, paidFrom } = decree
  const sourceName = nameOf(fundingSource)
  // Who pays is the whole government's to know: a village is told nothing that may be untrue.
  if (paidFrom.length === 0) return <Trans>Pemerintah daerah atau pembayar yang ditunjuknya</Trans>
  if (paidFrom.length > 1 || paidFrom[0] !== fundingSource) return paidFrom.map(nameOf).join('; ')
  if ((cohort?.pledges.length ?? 0) > 0) return <Trans>Perusahaan menurut janjinya, selebihnya {sourceName}</Trans>
  return sourceName
}
