import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, type Tone } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { tenantIcon } from '../../../ui/tenant-icon.ts'
import classes from './AccessCard.module.css'
import type { WorkerDetail } from './worker-page.query.ts'

type Access = WorkerDetail['access'][number]

const levels: Readonly<Record<Access['level'], { tone: Tone; word: MessageDescriptor }>> = {
  FULL: { tone: 'river', word: msg`Lengkap` },
  REGISTERED: { tone: 'info', word: msg`Terdaftar` },
  PROOF: { tone: 'mute', word: msg`Bukti saja` },
}

const reasons: Readonly<Record<Access['reasonKind'], MessageDescriptor>> = {
  CUSTODIAN: msg`Pengampu data`,
  REGISTERED_BY: msg`Pendaftar`,
  COHORT: msg`Kelompok penerima`,
  MEMBERSHIP_CONFIRMATION: msg`Konfirmasi kepesertaan`,
  FUNDING: msg`Penyandang dana`,
  FORMER_CUSTODIAN: msg`Pengampu sebelumnya`,
}

/** Who can see this person, how much of them, and because of what. */
export function AccessCard(props: { access: readonly Access[] }) {
  const { i18n } = useLingui()
  return (
    <Card title={<Trans>Siapa dapat melihat orang ini</Trans>}>
      <ul className={classes.list}>
        {props.access.map((one) => {
          const TenantIcon = tenantIcon[one.tenant.kind]
          return (
            <li key={`${one.tenant.id}:${one.reasonKind}`}>
              <TenantIcon size={18} stroke={1.75} aria-hidden />
              <span className={classes.words}>
                <b>{one.tenant.shortName}</b>
                <small>
                  {i18n._(reasons[one.reasonKind])}
                  {one.endedAt !== null && (
                    <>
                      , <Trans>berakhir</Trans>
                    </>
                  )}
                </small>
              </span>
              <Badge tone={levels[one.level].tone}>{i18n._(levels[one.level].word)}</Badge>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
