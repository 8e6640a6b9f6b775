import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import { fundingSourceWords, programmeWords } from '../workers/worker-words.ts'
import type { Contribution } from './tariff.query.ts'
import { usePercent } from './tariff-words.ts'

/** Each programme's contribution with base, rate, discount and legal basis; or why it cannot be told. */
export function ContributionAnswer({ contributions }: { contributions: readonly Contribution[] }) {
  const { i18n } = useLingui()
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20, display: 'grid', gap: 8 }} aria-live="polite">
      {contributions.map((contribution) => (
        <li key={contribution.programme}>
          <b>{i18n._(programmeWords[contribution.programme])}</b>{' '}
          {contribution.refusal === null ? (
            <Explained contribution={contribution} />
          ) : (
            <Notice tone="warn" icon={IconAlertTriangle}>
              {i18n.locale === 'en' ? contribution.refusal.textEn : contribution.refusal.text}
            </Notice>
          )}
        </li>
      ))}
    </ul>
  )
}

function Explained({ contribution }: { contribution: Contribution }) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const percent = usePercent()
  const { amount, base, full, rateMillionths, limit, discount, discountRateMillionths, excludedSource, legalBasis } =
    contribution
  const money = (value: string | null) => (value === null ? '' : rupiah(value))
  const [baseText, fullText, discountText] = [money(base), money(full), money(discount)]
  const rate = rateMillionths === null ? '' : percent(rateMillionths)
  const discountRate = discountRateMillionths === null ? '' : percent(discountRateMillionths)
  const source = excludedSource === null ? '' : i18n._(fundingSourceWords[excludedSource])
  return (
    <>
      <b>{money(amount)}</b>
      {' — '}
      {base === null ? (
        <Trans>tetap {fullText}</Trans>
      ) : (
        <Trans>
          dasar {baseText} × {rate} = {fullText}
        </Trans>
      )}
      {limit === 'MIN' && (
        <>
          {', '}
          <Trans>batas bawah</Trans>
        </>
      )}
      {limit === 'MAX' && (
        <>
          {', '}
          <Trans>batas atas</Trans>
        </>
      )}
      {discount !== null && (
        <>
          {', '}
          <Trans>
            potongan {discountRate} = {discountText}
          </Trans>
        </>
      )}
      {excludedSource !== null && (
        <>
          {', '}
          <Trans>tanpa potongan karena dibayar {source}</Trans>
        </>
      )}
      {' · '}
      {legalBasis.length === 0 ? <Trans>dasar hukum belum diperiksa</Trans> : legalBasis.join(', ')}
    </>
  )
}
