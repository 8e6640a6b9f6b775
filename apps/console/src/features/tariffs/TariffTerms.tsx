import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { Tariff } from './tariff.query.ts'
import { sharedWords, usePercent } from './tariff-words.ts'

/** What a line sets, in words. */
export function TariffTerms({ tariff }: { tariff: Tariff }) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const percent = usePercent()
  const { rateMillionths, amount, min, max, incomeFrom, excludedSources, sharedMonth } = tariff
  const [share, money] = [rateMillionths === null ? '' : percent(rateMillionths), amount === null ? '' : rupiah(amount)]
  const [least, most] = [min === null ? '' : rupiah(min), max === null ? '' : rupiah(max)]
  const income = incomeFrom === null ? '' : rupiah(incomeFrom)
  const excluded = excludedSources.map((source) => i18n._(fundingSourceWords[source])).join(', ')
  if (sharedMonth !== null) return <>{i18n._(sharedWords[sharedMonth])}</>
  if (income !== '')
    return (
      <Trans>
        Penghasilan mulai {income}: dasar {money}
      </Trans>
    )
  if (money !== '') return <>{money}</>
  return (
    <>
      {share}
      {least !== '' && (
        <>
          {' '}
          <Trans>paling sedikit {least}</Trans>
        </>
      )}
      {most !== '' && (
        <>
          {' '}
          <Trans>paling banyak {most}</Trans>
        </>
      )}
      {excluded !== '' && (
        <>
          {' '}
          <Trans>tidak untuk {excluded}</Trans>
        </>
      )}
    </>
  )
}
