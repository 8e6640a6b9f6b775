import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { GrantHandovers } from '../grant-handovers/GrantHandovers.tsx'
import type { ClaimDetail } from './claims.query.ts'

/** What governments give on top, and whether the family has it: apart from what the insurer owes, so that nobody asks the insurer for it. */
export function ClaimGrants(props: {
  claim: Pick<ClaimDetail, 'id' | 'event' | 'heirs' | 'grantHandovers' | 'mayRecordGrantHandover'>
  grants: NonNullable<ClaimDetail['due']>['grants']
  onChanged: (words: string) => void
}) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const { claim, grants, onChanged } = props
  const { grantHandovers: entries, event } = claim
  const heirs = (claim.heirs ?? []).filter(({ isLiving }) => isLiving)
  // By a regulation that the record of today no longer leads to: the family has the money all the same.
  const formerEntries = entries.filter(({ grantId }) => grants.every((grant) => grant.grantId !== grantId))
  if (grants.length === 0 && formerEntries.length === 0) return null
  return (
    <Card title={<Trans>Santunan daerah</Trans>}>
      <p style={{ margin: 0 }}>
        <Trans>Dibayar pemerintah daerah, bukan BPJS Ketenagakerjaan. Tidak termasuk hak di atas.</Trans>
      </p>
      <ul aria-label={t`Santunan daerah`} style={{ margin: 0 }}>
        {grants.map(({ grantId, giver, amount, whole, legalBasis, isMet }) => {
          const ofGrant = entries.filter((entry) => entry.grantId === grantId)
          const mayRecord = claim.mayRecordGrantHandover && isMet && event !== null
          return (
            <li key={grantId}>
              <b>{giver}</b>:{' '}
              {isMet ? rupiah(amount) : <Trans>{rupiah(whole)} hilang, bulan peristiwa tidak terlindungi</Trans>}
              {' · '}
              {legalBasis}
              {(isMet || ofGrant.length > 0) && (
                <GrantHandovers
                  entries={ofGrant}
                  handOver={mayRecord ? { claimId: claim.id, grantId, amount, eventDay: event.eventDay, heirs } : null}
                  onChanged={onChanged}
                />
              )}
            </li>
          )
        })}
        {formerEntries.length > 0 && (
          <li>
            <Trans>Santunan yang menurut data sekarang tidak lagi menjadi hak</Trans>
            <GrantHandovers entries={formerEntries} handOver={null} onChanged={onChanged} />
          </li>
        )}
      </ul>
    </Card>
  )
}
