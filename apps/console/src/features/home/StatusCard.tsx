import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { StatusBar } from '../../ui/charts/StatusBar.tsx'
import { statusLook } from '../../ui/StatusBadge.tsx'
import type { HomeFigures } from './home.query.ts'
import { listLink } from './list-link.ts'
import classes from './StatusCard.module.css'

/** Everybody in the register, and where they stand. How they are protected stands above it. */
export function StatusCard(props: { home: HomeFigures }) {
  const { i18n } = useLingui()
  const { number } = useFormats()
  const { total, byStatus } = props.home
  const parts = byStatus.flatMap(({ key, count }) => {
    if (!isWorkerStatus(key) || count === 0) return []
    const { tone, icon: StatusIcon, word } = statusLook(key)
    return {
      key,
      tone,
      label: i18n._(word),
      icon: <StatusIcon size={14} aria-hidden />,
      count,
      link: listLink({ status: key }),
    }
  })
  return (
    <Card>
      <div className={classes.card}>
        <div className={classes.whole}>
          <Link {...listLink({})} className={classes.total}>
            {number(total)}
          </Link>
          <h2 className={classes.label}>
            <Trans>pekerja rentan terdaftar, menurut kedudukannya dalam daftar</Trans>
          </h2>
        </div>
        <StatusBar parts={parts} total={total} />
      </div>
    </Card>
  )
}
