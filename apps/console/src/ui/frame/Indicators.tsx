import { useLingui } from '@lingui/react/macro'
import { IconBell, IconProgress } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import classes from './Indicators.module.css'

/** Also asked by whoever knows that it has just changed. */
export const IndicatorsQuery = graphql(`
  query Indicators {
    viewer { runningJobs unreadNotices }
  }
`)

const refreshEveryMs = 30_000

/** What runs in the background and what has arrived. Asked for anew every half minute while the page is in sight. */
export function Indicators() {
  const { t } = useLingui()
  const [{ data }, refresh] = useQuery({ query: IndicatorsQuery, requestPolicy: 'cache-and-network' })
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh({ requestPolicy: 'network-only' })
    }, refreshEveryMs)
    return () => clearInterval(timer)
  }, [refresh])
  const jobs = data?.viewer?.runningJobs ?? 0
  const notices = data?.viewer?.unreadNotices ?? 0
  return (
    <>
      <Link to={'/latar' as string} className={classes.indicator} aria-label={t`Pekerjaan latar, ${jobs} berjalan`}>
        <IconProgress size={20} stroke={1.75} aria-hidden />
        {jobs > 0 && (
          <span className={classes.count} data-calm>
            {jobs}
          </span>
        )}
      </Link>
      <Link
        to={'/pemberitahuan' as string}
        className={classes.indicator}
        aria-label={t`Pemberitahuan, ${notices} belum dibaca`}
      >
        <IconBell size={20} stroke={1.75} aria-hidden />
        {notices > 0 && <span className={classes.count}>{notices > 99 ? '99+' : notices}</span>}
      </Link>
    </>
  )
}
