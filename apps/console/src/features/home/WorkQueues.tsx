import { useLingui } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import { IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { withEveryWord } from '../../i18n/languages.ts'
import { useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import type { HomeFigures } from './home.query.ts'
import { placeLink } from './list-link.ts'
import { groupQueues, queueWords } from './queue-words.ts'
import classes from './WorkQueues.module.css'

const LongestWaiting = lazy(() => withEveryWord(import('../desk/LongestWaiting.tsx')))

/**
 * What waits for this person, the urgent first. Every count is that of the list behind it.
 *
 * A queue says since when, where and for whom, or else what is to be done; with both, three queues of nine fit on a screen.
 */
export function WorkQueues(props: { queues: HomeFigures['queues'] }) {
  const { i18n } = useLingui()
  const { number } = useFormats()
  const { tenant } = useViewer()
  const isCompany = tenant.kind === 'COMPANY'
  const groups = groupQueues(props.queues)
  const waiting = groups.reduce((sum, { queues }) => sum + queues.length, 0)
  return (
    <Card
      flush
      title={<Trans>Pekerjaan saya</Trans>}
      aside={
        <Badge tone="river">
          <Plural value={waiting} other="# antrean" />
        </Badge>
      }
    >
      {waiting === 0 ? (
        <div className={classes.none}>
          <IconChecks size={24} aria-hidden />
          <p>
            <Trans>Tidak ada yang menunggu Anda.</Trans>
          </p>
        </div>
      ) : (
        groups.map(({ title, queues }) => (
          <section key={title.id}>
            <h3 className={classes.group}>{i18n._(title)}</h3>
            <ul className={classes.queues}>
              {queues.map(({ key, count, href, besides, longest }) => {
                const { icon: QueueIcon, title, what } = queueWords(key, isCompany)
                return (
                  <li key={key}>
                    <Link {...placeLink(href)} className={classes.queue}>
                      <QueueIcon size={20} stroke={1.75} aria-hidden />
                      <span className={classes.words}>
                        <b>{i18n._(title)}</b>
                        {longest === null && <small>{i18n._(what)}</small>}
                        {(longest ?? besides) !== null && (
                          <Suspense fallback={<small>{'\u00a0'}</small>}>
                            <LongestWaiting queue={key} count={count} longest={longest} besides={besides} />
                          </Suspense>
                        )}
                      </span>
                      <span className={classes.count}>{number(count)}</span>
                    </Link>
                  </li>
                )
              })}
            </ul>
          </section>
        ))
      )}
    </Card>
  )
}
