import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import type { Viewer } from '../../session/viewer.ts'
import { tenantIcon } from '../tenant-icon.ts'
import classes from './ScopeStrip.module.css'

const TenantSwitch = lazy(() => import('./TenantSwitch.tsx'))

/** For whom, where and for which budget year one is working: always in sight, always in this order. */
export function ScopeStrip(props: { viewer: Viewer }) {
  const { t } = useLingui()
  const { tenant, tenants, scope, today } = props.viewer
  const TenantIcon = tenantIcon[tenant.kind]
  const whole =
    tenant.kind === 'PROVINCE' ? t`Semua 14 wilayah` : tenant.area ? t`Seluruh ${tenant.area.name}` : t`Semua wilayah`
  const area = scope.area?.name ?? whole
  const institution = (
    <>
      <TenantIcon size={18} stroke={1.75} aria-hidden />
      <span className={classes.words}>
        <small>
          <Trans>Instansi</Trans>
        </small>
        <b>{tenant.shortName}</b>
      </span>
    </>
  )
  return (
    <section className={classes.strip} aria-label={t`Lingkup`}>
      {tenants.length > 1 ? (
        <Suspense fallback={<div className={classes.part}>{institution}</div>}>
          <TenantSwitch viewer={props.viewer}>{institution}</TenantSwitch>
        </Suspense>
      ) : (
        <div className={classes.part}>{institution}</div>
      )}
      <div className={classes.part}>
        <span className={classes.words}>
          <small>
            <Trans>Wilayah</Trans>
          </small>
          <b>{scope.agency ? `${area}, ${scope.agency.name}` : area}</b>
        </span>
      </div>
      <div className={classes.part} data-year>
        <span className={classes.words}>
          <small>
            <Trans>Tahun anggaran</Trans>
          </small>
          <b>{today.slice(0, 4)}</b>
        </span>
      </div>
    </section>
  )
}
