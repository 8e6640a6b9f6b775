import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { isBasisRefused } from '@payung/domain/agreement/basis-refused'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import type { DecreeDetail } from './decree.query.ts'

/** Agreements that a decree rests on, each with its last day, and why it may not. */
export function DecreeAgreements({ agreements }: Pick<DecreeDetail, 'agreements'>) {
  const { i18n } = useLingui()
  const { day } = useFormats()
  if (agreements.length === 0) return <Trans>Tidak bersandar pada perjanjian.</Trans>
  return (
    <ul>
      {agreements.map(({ agreement, ...basis }, at) => (
        <li key={agreement?.id ?? at}>
          {agreement === null ? (
            <Trans>Perjanjian antara pihak lain</Trans>
          ) : (
            <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }} target="_blank">
              {agreement.number ?? agreement.title}
            </Link>
          )}
          {agreement?.lastDay != null && <Trans>, sampai {day(agreement.lastDay)}</Trans>}
          {isBasisRefused(basis.code) && (
            <div>
              {i18n.locale === 'en' ? basis.reasonEn : basis.reason}{' '}
              {i18n.locale === 'en' ? basis.remedyEn : basis.remedy}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

export function DecreeRegulations({ regulations }: { regulations: readonly { id: string; name: string }[] }) {
  if (regulations.length === 0) return <Trans>Belum ada peraturan yang disebut sebagai dasar.</Trans>
  return (
    <ul>
      {regulations.map(({ id, name }) => (
        <li key={id}>
          <Link to="/dasar-hukum/$regulationId" params={{ regulationId: id }} target="_blank">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
