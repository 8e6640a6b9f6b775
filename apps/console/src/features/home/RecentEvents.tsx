import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { useActionWords } from '../audit/action-words.ts'
import classes from './RecentEvents.module.css'

const RecentEventsQuery = graphql(`
  query RecentEvents {
    auditEvents(first: 10, filter: { exceptDemoLoading: true }) { edges { node { id at action actor { id name } } } }
  }
`)

/** The newest of the log, with the way into it. */
export function RecentEvents() {
  const { t } = useLingui()
  const { moment } = useFormats()
  const actionWord = useActionWords()
  const [{ data, error }] = useQuery({ query: RecentEventsQuery, requestPolicy: 'cache-and-network' })
  const events = data?.auditEvents.edges.map(({ node }) => node) ?? []
  return (
    <Card flush title={<Trans>Catatan terbaru</Trans>}>
      {!data && !error && <LoadingRows label={t`Memuat catatan`} rows={6} rowHeight={52} />}
      {(error || (data && events.length === 0)) && (
        <p className={classes.note}>
          {error ? <Trans>Catatan tidak dapat dimuat.</Trans> : <Trans>Belum ada yang tercatat.</Trans>}
        </p>
      )}
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.id}>
            <b>{actionWord(event.action)}</b>
            <span>
              {event.actor?.name ?? t`Sistem`} · <time dateTime={event.at}>{moment(event.at)}</time>
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.note}>
        <Link to={'/audit' as '/'}>
          <Trans>Lihat semua catatan</Trans>
        </Link>
      </p>
    </Card>
  )
}
