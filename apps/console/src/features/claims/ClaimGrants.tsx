import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import type { ClaimDetail } from './claims.query.ts'

type Grant = NonNullable<ClaimDetail['due']>['grants'][number]

/** What governments give on top: apart from what the insurer owes, so that nobody asks the insurer for it. */
export function ClaimGrants(props: { grants: readonly Grant[] }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  if (props.grants.length === 0) return null
  return (
    <Card title={<Trans>Santunan daerah</Trans>}>
      <p style={{ margin: 0 }}>
        <Trans>Dibayar pemerintah daerah, bukan BPJS Ketenagakerjaan. Tidak termasuk hak di atas.</Trans>
      </p>
      <ul aria-label={t`Santunan daerah`} style={{ margin: 0 }}>
        {props.grants.map(({ giver, amount, whole, legalBasis, isMet }) => (
          <li key={legalBasis}>
            <b>{giver}</b>:{' '}
            {isMet ? rupiah(amount) : <Trans>{rupiah(whole)} hilang, bulan peristiwa tidak terlindungi</Trans>}
            {' · '}
            {legalBasis}
          </li>
        ))}
      </ul>
    </Card>
  )
}
