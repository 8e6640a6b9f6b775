import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { roleWords } from '../../session/role-words.ts'
import { useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { actFor } from '../../ui/frame/act-for.ts'
import { tenantIcon } from '../../ui/tenant-icon.ts'
import classes from './SessionsCard.module.css'

/** For whom one works: the present institution with roles and scope, and the others to change to. */
export function MembershipsCard() {
  const { i18n, t } = useLingui()
  const { tenant, tenants, roles, scope } = useViewer()
  const present = [
    roles.map((role) => i18n._(roleWords[role])).join(', '),
    scope.area?.name ?? t`Semua wilayah`,
    scope.agency?.name,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <Card title={<Trans>Instansi dan peran</Trans>}>
      <ul className={classes.sessions}>
        {tenants.map((membership) => {
          const TenantIcon = tenantIcon[membership.kind]
          const current = membership.id === tenant.id
          return (
            <li key={membership.id}>
              <TenantIcon size={20} stroke={1.75} aria-hidden />
              <span className={classes.words}>
                <b>{membership.name}</b>
                {current && <small>{present}</small>}
              </span>
              {current ? (
                <Badge tone="river">
                  <Trans>Sekarang</Trans>
                </Badge>
              ) : (
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={t`Bekerja untuk ${membership.name}`}
                  onClick={() => actFor(membership.code)}
                >
                  <Trans>Pilih</Trans>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
