import { useLingui } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import classes from './DataInboxParts.module.css'

const WaitingDataQuery = graphql(`
  query WaitingData {
    home { queues { key count besides { forColleagues } } }
  }
`)

type QueueKey = 'POSSIBLE_DUPLICATES' | 'DUPLICATES_WITH_OTHERS' | 'PROPOSALS_TO_DECIDE' | 'TRANSFERS_TO_DECIDE'

/** Three kinds of decision about people's data, one inbox: what waits of each, and the way to it. */
export function DataInboxParts() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { pathname } = useLocation()
  const [{ data }] = useQuery({ query: WaitingDataQuery, requestPolicy: 'cache-and-network' })
  const decidesDuplicates = useMay('DUPLICATE_DECIDE')
  const decidesProposals = useMay('PROPOSAL_DECIDE')
  const decidesCustody = useMay('CUSTODY_DECIDE')
  const asksForCustody = useMay('CUSTODY_REQUEST')
  const waiting = (key: QueueKey) => {
    const queue = data?.home.queues.find((queue) => queue.key === key)
    // The list behind it shows also what only colleagues may decide.
    return queue && queue.count + (queue.besides?.forColleagues ?? 0)
  }
  const [own, withOthers] = [waiting('POSSIBLE_DUPLICATES'), waiting('DUPLICATES_WITH_OTHERS')]
  const parts = [
    {
      to: '/pekerja/ganda',
      name: t`Dugaan ganda`,
      isMine: decidesDuplicates,
      count: own === undefined ? undefined : own + (withOthers ?? 0),
    },
    {
      to: '/pekerja/usulan',
      name: t`Usulan perbaikan`,
      isMine: decidesProposals,
      count: waiting('PROPOSALS_TO_DECIDE'),
    },
    {
      to: '/pekerja/serah-terima',
      name: t`Serah terima`,
      isMine: decidesCustody || asksForCustody,
      count: waiting('TRANSFERS_TO_DECIDE'),
    },
  ].filter(({ isMine }) => isMine)
  return (
    <nav aria-label={t`Perlu keputusan data`}>
      <ul className={classes.parts}>
        {parts.map(({ to, name, count }) => (
          <li key={to}>
            <Link to={to as '/pekerja'} className={classes.part} aria-current={pathname === to ? 'page' : undefined}>
              {name}
              {count !== undefined && <Badge tone={pathname === to ? 'river' : 'mute'}>{number(count)}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
