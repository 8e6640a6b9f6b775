import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconEye, IconId, IconShieldCheck } from '@tabler/icons-react'
import { Card } from '../../ui/Card.tsx'
import { type Look, LookBadge } from '../../ui/LookBadge.tsx'
import { tenantIcon } from '../../ui/tenant-icon.ts'
import classes from './AccessCard.module.css'
import type { WorkerDetail } from './worker-page.query.ts'

type Access = WorkerDetail['access'][number]

const levels: Readonly<Record<Access['level'], Look>> = {
  FULL: { tone: 'river', icon: IconEye, word: msg`Lengkap` },
  REGISTERED: { tone: 'info', icon: IconId, word: msg`Terdaftar` },
  PROOF: { tone: 'mute', icon: IconShieldCheck, word: msg`Bukti saja` },
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
        {props.access.map((grant) => {
          const TenantIcon = tenantIcon[grant.tenant.kind]
          return (
            <li key={`${grant.tenant.id}:${grant.reasonKind}`}>
              <TenantIcon size={18} stroke={1.75} aria-hidden />
              <span className={classes.words}>
                <b>{grant.tenant.shortName}</b>
                <small>
                  {i18n._(reasons[grant.reasonKind])}
                  {grant.endedAt !== null && (
                    <>
                      , <Trans>berakhir</Trans>
                    </>
                  )}
                </small>
              </span>
              <LookBadge look={levels[grant.level]} />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
